import {
  ArrowLeft,
  ArrowRight,
  BookOpen,
  Building2,
  Calendar,
  CalendarClock,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  Clock,
  DoorOpen,
  Download,
  Eye,
  FileText,
  Flag,
  Funnel,
  Globe,
  GripVertical,
  House,
  Info,
  ListChecks,
  Lock,
  LockOpen,
  type LucideIcon,
  Mail,
  Map as MapIcon,
  MessageSquare,
  Moon,
  Pencil,
  Plus,
  Printer,
  RefreshCw,
  Search,
  Settings,
  Shield,
  Store,
  Table2,
  Trash2,
  TriangleAlert,
  Undo2,
  Upload,
  User,
  Users,
  X,
} from 'lucide-react';

/** The one door to the icon library: the names say what the icon is for in this product. */
const icons = {
  add: Plus,
  alert: CircleAlert,
  attention: TriangleAlert,
  back: ArrowLeft,
  basis: BookOpen,
  building: Building2,
  calendar: Calendar,
  check: Check,
  clock: Clock,
  close: X,
  correct: Pencil,
  directive: BookOpen,
  done: CircleCheck,
  door: DoorOpen,
  download: Download,
  due: CalendarClock,
  establishment: Store,
  eye: Eye,
  filter: Funnel,
  forward: ArrowRight,
  globe: Globe,
  grip: GripVertical,
  home: House,
  household: House,
  info: Info,
  down: ChevronDown,
  lock: Lock,
  mail: Mail,
  map: MapIcon,
  measure: Flag,
  next: ChevronRight,
  night: Moon,
  people: Users,
  person: User,
  plan: Calendar,
  previous: ChevronLeft,
  print: Printer,
  refresh: RefreshCw,
  remove: Trash2,
  report: FileText,
  review: MessageSquare,
  search: Search,
  settings: Settings,
  sheet: Table2,
  shield: Shield,
  tasks: ListChecks,
  undo: Undo2,
  unlock: LockOpen,
  upload: Upload,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

type Props = { readonly name: IconName; readonly size?: number; readonly className?: string };

/** Decoration beside a word; an icon alone gets its name from the control around it. */
export const Icon = ({ name, size = 18, className = '' }: Props) => {
  const Drawing = icons[name];
  return (
    <Drawing
      aria-hidden="true"
      className={`inline-block shrink-0 ${className}`}
      size={size}
      strokeWidth={1.9}
    />
  );
};
