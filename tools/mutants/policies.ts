import { type Mutant, reportMutants } from './run.ts';

const file = (slice: string): string => `server/policies/${slice}.cedar`;

const station = 'principal.station == resource.station';

/** Faults that a hurried author of policies could make; the role matrix has to notice each. */
export const policyMutants: readonly Mutant[] = [
  {
    name: 'expired posts: the last day is not asked',
    file: file('every-action'),
    search: ' || context.today > principal.until',
    replace: '',
  },
  {
    name: 'expired posts: a post counts before its first day',
    file: file('every-action'),
    search: 'context.today < principal.since || ',
    replace: '',
  },
  {
    name: 'expired posts: the last day itself no longer counts',
    file: file('every-action'),
    search: 'context.today > principal.until',
    replace: 'context.today >= principal.until',
  },
  {
    name: 'expired posts: only deputies end',
    file: file('every-action'),
    search: 'when { context.today < principal.since || context.today > principal.until }',
    replace:
      'when { principal.acting && (context.today < principal.since || context.today > principal.until) }',
  },
  {
    name: 'expired posts: the forbid permits',
    file: file('every-action'),
    search: 'forbid (principal, action, resource)',
    replace: 'permit (principal, action, resource)',
  },
  {
    name: 'deputies are forgotten',
    file: file('every-action'),
    search: 'when { context.today < principal.since',
    replace: 'when { principal.acting || context.today < principal.since',
  },
  {
    name: 'the purpose of a look is not asked',
    file: file('cards'),
    search: '["visit", "request", "amendment", "emergency", "rights"].contains(context.purpose)',
    replace: 'context.purpose != ""',
  },
  {
    name: 'an investigation is a purpose',
    file: file('cards'),
    search: '["visit", "request", "amendment", "emergency", "rights"]',
    replace: '["visit", "request", "amendment", "emergency", "rights", "investigation"]',
  },
  {
    name: 'a purpose of the registry is forgotten',
    file: file('cards'),
    search: '"amendment", "emergency", "rights"]',
    replace: '"amendment", "emergency"]',
  },
  {
    name: 'a search needs no purpose',
    file: file('cards'),
    search:
      'forbid (principal, action in [Action::"cards.read", Action::"cards.search"], resource)',
    replace: 'forbid (principal, action == Action::"cards.read", resource)',
  },
  {
    name: 'break-glass is open for every purpose',
    file: file('cards'),
    search: 'unless { context.purpose == "emergency" }',
    replace: 'unless { context.purpose != "investigation" }',
  },
  {
    name: 'the state of the reader is not asked',
    file: file('cards'),
    search: 'when { context.state == "texts-due" }',
    replace: 'when { context.state == "text-due" }',
  },
  {
    name: 'the state of the reader is asked the wrong way round',
    file: file('cards'),
    search: 'when { context.state == "texts-due" }',
    replace: 'unless { context.state == "texts-due" }',
  },
  {
    name: 'the forbid of unaccepted texts leaves out break-glass',
    file: file('cards'),
    search: 'Action::"cards.read", Action::"cards.search", Action::"cards.break-glass",',
    replace: 'Action::"cards.read", Action::"cards.search",',
  },
  {
    name: 'disasters are declared by every post of headquarters',
    file: file('cards'),
    search: 'when { principal.kind == "prefecturalChief" }',
    replace: 'when { principal.station == "post:none" }',
  },
  {
    name: 'looks under a disaster are listed to everyone',
    file: file('cards'),
    search: 'when { principal.kind == "auditor" }',
    replace: 'when { principal.kind != "" }',
  },
  {
    name: 'the station chief opens cards too',
    file: file('cards'),
    search: '(principal.kind == "sectionChief" && principal.station == resource.station)\n};',
    replace: '(principal.kind != "boxChief" && principal.station == resource.station)\n};',
  },
  {
    name: 'the box is compared with the station',
    file: file('plans'),
    search:
      'permit (principal, action == Action::"plans.review", resource)\nwhen { principal.kind == "boxChief" && principal.box == resource.box }',
    replace:
      'permit (principal, action == Action::"plans.review", resource)\nwhen { principal.kind == "boxChief" && principal.station == resource.station }',
  },
  {
    name: 'officers review plans as their chief does',
    file: file('plans'),
    search:
      'permit (principal, action == Action::"plans.review", resource)\nwhen { principal.kind == "boxChief" && principal.box == resource.box }',
    replace:
      'permit (principal, action == Action::"plans.review", resource)\nwhen { principal.box == resource.box }',
  },
  {
    name: 'headquarters sees no plan',
    file: file('plans'),
    search: '["headquartersClerk", "auditor"].contains(principal.kind)',
    replace: '["auditor"].contains(principal.kind)',
  },
  {
    name: 'the relation to the station is missing in the register of units',
    file: file('organisation'),
    search: `when { principal.kind == "stationChief" && ${station} }`,
    replace: 'when { principal.kind == "stationChief" }',
  },
  {
    name: 'a section chief changes units of the prefecture',
    file: file('organisation'),
    search:
      'permit (principal, action == Action::"organisation.change", resource)\nwhen { principal.kind == "headquartersClerk" }',
    replace:
      'permit (principal, action == Action::"organisation.change", resource)\nwhen { ["headquartersClerk", "sectionChief"].contains(principal.kind) }',
  },
  {
    name: 'premises are shown to headquarters',
    file: file('premises'),
    search: `permit (principal, action in [Action::"premises.see"], resource)\nwhen { ${station} }`,
    replace: `permit (principal, action in [Action::"premises.see"], resource)\nwhen { ${station} || principal.kind == "headquartersClerk" }`,
  },
  {
    name: 'an unknown station equals an unknown station',
    file: file('premises'),
    search: `permit (principal, action in [Action::"premises.see"], resource)\nwhen { ${station} }`,
    replace: `permit (principal, action in [Action::"premises.see"], resource)\nwhen { ${station} || resource.station == "place:none" }`,
  },
  {
    name: 'exemptions are given by the section chief',
    file: file('premises'),
    search: `Action::"premises.set-interval"], resource)\nwhen { principal.kind == "stationChief" &&`,
    replace: `Action::"premises.set-interval"], resource)\nwhen { principal.kind == "sectionChief" &&`,
  },
  {
    name: 'months are closed by everyone of the station',
    file: file('sheets'),
    search: ` && principal.beats.contains(resource.beat)`,
    replace: '',
  },
  {
    name: 'the box chief confirms sheets of every box of the station',
    file: file('sheets'),
    search: '(principal.kind == "boxChief" && principal.box == resource.box) ||',
    replace: '(principal.kind == "boxChief" && principal.station == resource.station) ||',
  },
  {
    name: 'the station chief in person is anybody of the station',
    file: file('reviews'),
    search: `when { principal.kind == "stationChief" && ${station} }`,
    replace: `when { ${station} }`,
  },
  {
    name: 'the station of a night visit is not compared',
    file: file('visits'),
    search: `permit (principal, action == Action::"visits.decide-night", resource)\nwhen {\n  ${station} &&\n`,
    replace: 'permit (principal, action == Action::"visits.decide-night", resource)\nwhen {\n',
  },
  {
    name: 'the auditor imports',
    file: file('imports'),
    search:
      'permit (principal, action == Action::"imports.see", resource)\nwhen { principal.kind == "auditor" }',
    replace:
      'permit (principal, action in [Action::"imports.see", Action::"imports.use"], resource)\nwhen { principal.kind == "auditor" }',
  },
  {
    name: 'the log is open to headquarters',
    file: file('audit'),
    search: 'when { principal.kind == "auditor" }',
    replace: 'when { principal.kind == "auditor" || principal.kind == "headquartersClerk" }',
  },
  {
    name: 'chiefs give codes to people of other stations',
    file: file('access'),
    search: `["stationChief", "sectionChief"].contains(principal.kind) &&\n  ${station}`,
    replace: '["stationChief", "sectionChief"].contains(principal.kind)',
  },
  {
    name: 'the hand-over is confirmed by anybody of the station',
    file: file('beats'),
    search: 'principal.beats.contains(resource.beat)',
    replace: 'principal.beats.contains("b1")',
  },
];

if (import.meta.main) {
  reportMutants({
    rooms: ['core', 'packs', 'server', 'docs'],
    project: 'rules',
    tests: ['server/src/role-matrix.test.ts'],
    mutants: policyMutants,
  });
}
