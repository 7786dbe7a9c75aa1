/** What the letter says beside what is held. */
export type NoticeTexts = {
  readonly title: string;
  readonly lead: string;
  readonly held: string;
  readonly name: string;
  readonly address: string;
  readonly why: string;
  readonly basis: string;
  readonly shared: string;
  readonly sharing: Readonly<Record<'station' | 'sections' | 'organisation', string>>;
  readonly contacts: string;
  readonly none: string;
  readonly until: string;
  readonly not: string;
  readonly object: string;
  /** That the Japanese page decides; '' on that page. */
  readonly counts: string;
};

/**
 * The letter in the other languages of the leaflets, drafted by machine: whoever hands it over has it
 * read first, and its last sentence says that the Japanese page decides.
 */
export const noticeTranslations = {
  'zh-Hans': {
    title: '登记通知',
    lead: '为了准备安全讲座和保持联系，本警察署登记了以下内容。',
    held: '登记的内容',
    name: '名称',
    address: '地址',
    why: '登记的理由',
    basis: '依据',
    shared: '可以查看的范围',
    sharing: {
      station: '仅限本警察署',
      sections: '本警察署和县警察本部的指定部门',
      organisation: '本警察署和县警察本部',
    },
    contacts: '联系窗口',
    none: '无',
    until: '如果没有再次确认，将于{until}删除。',
    not: '不登记个人姓名、国籍、信仰和在留资格。不用于取缔或侦查。',
    object:
      '如果不希望登记，请告知下面的警察署。不需要说明理由。我们会立即停止查看，并在{days}天内全部删除。',
    counts: '本页为译文，以日语为准。',
  },
  'zh-Hant': {
    title: '登記通知',
    lead: '為了準備安全講座和保持聯絡，本警察署登記了以下內容。',
    held: '登記的內容',
    name: '名稱',
    address: '地址',
    why: '登記的理由',
    basis: '依據',
    shared: '可以查看的範圍',
    sharing: {
      station: '僅限本警察署',
      sections: '本警察署和縣警察本部的指定部門',
      organisation: '本警察署和縣警察本部',
    },
    contacts: '聯絡窗口',
    none: '無',
    until: '如果沒有再次確認，將於{until}刪除。',
    not: '不登記個人姓名、國籍、信仰和在留資格。不用於取締或偵查。',
    object:
      '如果不希望登記，請告知下面的警察署。不需要說明理由。我們會立即停止查看，並在{days}天內全部刪除。',
    counts: '本頁為譯文，以日語為準。',
  },
  ko: {
    title: '등록 안내',
    lead: '저희 경찰서는 안전 강습을 준비하고 연락을 드리기 위해 다음 내용을 등록하고 있습니다.',
    held: '등록된 내용',
    name: '명칭',
    address: '소재지',
    why: '등록하는 이유',
    basis: '근거',
    shared: '볼 수 있는 범위',
    sharing: {
      station: '이 경찰서 안에서만',
      sections: '이 경찰서와 현 경찰본부의 정해진 부서',
      organisation: '이 경찰서와 현 경찰본부',
    },
    contacts: '연락 창구',
    none: '없음',
    until: '다시 확인하지 않으면 {until}에 삭제됩니다.',
    not: '개인의 이름, 국적, 신앙, 체류 자격은 등록하지 않습니다. 단속이나 수사에 쓰지 않습니다.',
    object:
      '등록을 원하지 않으시면 아래 경찰서에 알려 주십시오. 이유는 말하지 않아도 됩니다. 바로 볼 수 없게 하고 {days}일 안에 모두 삭제합니다.',
    counts: '이 쪽은 번역문이며, 일본어가 기준입니다.',
  },
  vi: {
    title: 'Thông báo về việc ghi vào sổ đăng ký',
    lead: 'Để chuẩn bị các buổi hướng dẫn an toàn và giữ liên lạc, đồn cảnh sát này lưu những nội dung sau.',
    held: 'Nội dung được lưu',
    name: 'Tên',
    address: 'Địa chỉ',
    why: 'Lý do lưu',
    basis: 'Căn cứ',
    shared: 'Ai được xem',
    sharing: {
      station: 'chỉ đồn cảnh sát này',
      sections: 'đồn cảnh sát này và các phòng được chỉ định của cảnh sát tỉnh',
      organisation: 'đồn cảnh sát này và trụ sở cảnh sát tỉnh',
    },
    contacts: 'Bộ phận liên lạc',
    none: 'không có',
    until: 'Nếu không được xác nhận lại, nội dung sẽ bị xóa vào ngày {until}.',
    not: 'Không lưu tên cá nhân, quốc tịch, tín ngưỡng hay tư cách lưu trú. Không dùng cho việc xử phạt hay điều tra.',
    object:
      'Nếu không muốn có trong sổ, hãy báo cho đồn cảnh sát bên dưới. Không cần nói lý do. Nội dung sẽ được ẩn ngay và xóa hết trong {days} ngày.',
    counts: 'Đây là bản dịch; bản tiếng Nhật là bản chính.',
  },
  ne: {
    title: 'दर्ता गरिएको सूचना',
    lead: 'सुरक्षा सम्बन्धी तालिम तयार गर्न र सम्पर्कमा रहन यस प्रहरी कार्यालयले तलका कुरा राखेको छ।',
    held: 'राखिएका कुरा',
    name: 'नाम',
    address: 'ठेगाना',
    why: 'राख्नुको कारण',
    basis: 'आधार',
    shared: 'कसले हेर्न सक्छ',
    sharing: {
      station: 'यस प्रहरी कार्यालयले मात्र',
      sections: 'यस प्रहरी कार्यालय र प्रान्तीय प्रहरी मुख्यालयका तोकिएका शाखा',
      organisation: 'यस प्रहरी कार्यालय र प्रान्तीय प्रहरी मुख्यालय',
    },
    contacts: 'सम्पर्क गर्ने विभाग',
    none: 'छैन',
    until: 'फेरि पक्का नगरिए {until} मा मेटिन्छ।',
    not: 'व्यक्तिको नाम, राष्ट्रियता, धर्म वा भिसाको किसिम राखिँदैन। कारबाही वा अनुसन्धानमा प्रयोग हुँदैन।',
    object:
      'दर्ता नचाहनुहुन्छ भने तलको प्रहरी कार्यालयलाई भन्नुहोस्। कारण भन्नु पर्दैन। तुरुन्तै नदेखिने बनाइन्छ र {days} दिनभित्र सबै मेटिन्छ।',
    counts: 'यो अनुवाद हो। जापानी भाषाको पाना नै मान्य हुन्छ।',
  },
  tl: {
    title: 'Paunawa tungkol sa pagkakatala',
    lead: 'Upang maghanda ng mga pagtuturo sa kaligtasan at makipag-ugnayan, itinatago ng istasyon ng pulis na ito ang mga sumusunod.',
    held: 'Ang nakatala',
    name: 'Pangalan',
    address: 'Lugar',
    why: 'Bakit nakatala',
    basis: 'Batayan',
    shared: 'Sino ang makakakita',
    sharing: {
      station: 'ang istasyong ito lamang',
      sections: 'ang istasyong ito at ang mga itinakdang seksyon ng punong-himpilan',
      organisation: 'ang istasyong ito at ang punong-himpilan ng pulis ng prepektura',
    },
    contacts: 'Tanggapang kausap',
    none: 'wala',
    until: 'Kung hindi muling makukumpirma, mabubura ito sa {until}.',
    not: 'Walang pangalan ng tao, nasyonalidad, paniniwala o katayuan ng paninirahan na itinatago. Hindi ito ginagamit sa panghuhuli o imbestigasyon.',
    object:
      'Kung ayaw ninyong mapasama sa talaan, sabihin sa istasyon sa ibaba. Hindi kailangang sabihin ang dahilan. Itatago ito agad at buburahin sa loob ng {days} araw.',
    counts: 'Ito ay salin; ang wikang Hapon ang batayan.',
  },
  'pt-BR': {
    title: 'Aviso sobre o registro',
    lead: 'Para preparar palestras de segurança e manter contato, esta delegacia guarda as informações abaixo.',
    held: 'O que está registrado',
    name: 'Nome',
    address: 'Endereço',
    why: 'Motivo',
    basis: 'Fundamento',
    shared: 'Quem pode ver',
    sharing: {
      station: 'somente esta delegacia',
      sections: 'esta delegacia e seções definidas da sede da polícia da província',
      organisation: 'esta delegacia e a sede da polícia da província',
    },
    contacts: 'Setor de contato',
    none: 'nenhum',
    until: 'Se não for confirmado de novo, será apagado em {until}.',
    not: 'Não registramos nomes de pessoas, nacionalidade, crença nem status de residência. Não é usado para fiscalização ou investigação.',
    object:
      'Se não quiser constar do registro, avise a delegacia abaixo. Não é preciso dizer o motivo. Será ocultado na hora e apagado em até {days} dias.',
    counts: 'Esta é uma tradução; vale o texto em japonês.',
  },
  id: {
    title: 'Pemberitahuan tentang pencatatan',
    lead: 'Untuk menyiapkan ceramah keselamatan dan menjaga hubungan, kantor polisi ini menyimpan hal-hal berikut.',
    held: 'Yang dicatat',
    name: 'Nama',
    address: 'Alamat',
    why: 'Alasan dicatat',
    basis: 'Dasar',
    shared: 'Siapa yang boleh melihat',
    sharing: {
      station: 'hanya kantor polisi ini',
      sections: 'kantor polisi ini dan bagian tertentu di markas polisi prefektur',
      organisation: 'kantor polisi ini dan markas polisi prefektur',
    },
    contacts: 'Bagian yang dihubungi',
    none: 'tidak ada',
    until: 'Jika tidak dipastikan lagi, catatan dihapus pada {until}.',
    not: 'Nama orang, kewarganegaraan, keyakinan, dan izin tinggal tidak dicatat. Tidak dipakai untuk penindakan atau penyidikan.',
    object:
      'Jika tidak ingin dicatat, beri tahu kantor polisi di bawah ini. Alasannya tidak perlu disebutkan. Catatan langsung disembunyikan dan dihapus dalam {days} hari.',
    counts: 'Ini terjemahan; teks bahasa Jepang yang berlaku.',
  },
  my: {
    title: 'စာရင်းသွင်းထားကြောင်း အသိပေးစာ',
    lead: 'လုံခြုံရေး သင်တန်းများ ပြင်ဆင်ရန်နှင့် ဆက်သွယ်ရန် ဤရဲစခန်းက အောက်ပါအချက်များကို မှတ်ထားပါသည်။',
    held: 'မှတ်ထားသော အချက်များ',
    name: 'အမည်',
    address: 'လိပ်စာ',
    why: 'မှတ်ထားရသည့် အကြောင်းရင်း',
    basis: 'အခြေခံ',
    shared: 'ကြည့်နိုင်သူများ',
    sharing: {
      station: 'ဤရဲစခန်းသာ',
      sections: 'ဤရဲစခန်းနှင့် ခရိုင်ရဲဌာနချုပ်၏ သတ်မှတ်ထားသော ဌာနများ',
      organisation: 'ဤရဲစခန်းနှင့် ခရိုင်ရဲဌာနချုပ်',
    },
    contacts: 'ဆက်သွယ်ရမည့် ဌာန',
    none: 'မရှိပါ',
    until: 'ထပ်မံ အတည်မပြုပါက {until} တွင် ဖျက်ပါမည်။',
    not: 'လူအမည်၊ နိုင်ငံသား၊ ကိုးကွယ်မှု၊ နေထိုင်ခွင့် အမျိုးအစားတို့ကို မမှတ်ပါ။ ဖမ်းဆီးရန် သို့မဟုတ် စုံစမ်းရန် အသုံးမပြုပါ။',
    object:
      'စာရင်းတွင် မပါလိုပါက အောက်ပါ ရဲစခန်းကို ပြောပါ။ အကြောင်းရင်း ပြောရန် မလိုပါ။ ချက်ချင်း ဖျောက်ထားပြီး {days} ရက်အတွင်း အားလုံး ဖျက်ပါမည်။',
    counts: 'ဤစာမျက်နှာသည် ဘာသာပြန်ဖြစ်ပြီး ဂျပန်ဘာသာစာမျက်နှာကသာ အတည်ဖြစ်ပါသည်။',
  },
  es: {
    title: 'Aviso sobre el registro',
    lead: 'Para preparar charlas de seguridad y mantener el contacto, esta comisaría guarda los datos siguientes.',
    held: 'Lo que está registrado',
    name: 'Nombre',
    address: 'Dirección',
    why: 'Motivo',
    basis: 'Fundamento',
    shared: 'Quién puede verlo',
    sharing: {
      station: 'solo esta comisaría',
      sections: 'esta comisaría y secciones designadas de la jefatura de policía de la prefectura',
      organisation: 'esta comisaría y la jefatura de policía de la prefectura',
    },
    contacts: 'Sección de contacto',
    none: 'ninguna',
    until: 'Si no se confirma de nuevo, se borrará el {until}.',
    not: 'No se registran nombres de personas, nacionalidad, creencias ni estatus de residencia. No se usa para controles ni investigaciones.',
    object:
      'Si no desea figurar en el registro, avise a la comisaría indicada abajo. No hace falta decir el motivo. Se oculta de inmediato y se borra en un plazo de {days} días.',
    counts: 'Esto es una traducción; vale el texto en japonés.',
  },
  th: {
    title: 'แจ้งเรื่องการลงทะเบียน',
    lead: 'เพื่อเตรียมการอบรมด้านความปลอดภัยและการติดต่อ สถานีตำรวจนี้เก็บข้อมูลต่อไปนี้',
    held: 'ข้อมูลที่เก็บ',
    name: 'ชื่อ',
    address: 'ที่ตั้ง',
    why: 'เหตุผลที่เก็บ',
    basis: 'หลักที่ใช้',
    shared: 'ใครดูได้',
    sharing: {
      station: 'สถานีตำรวจนี้เท่านั้น',
      sections: 'สถานีตำรวจนี้และแผนกที่กำหนดของกองบัญชาการตำรวจจังหวัด',
      organisation: 'สถานีตำรวจนี้และกองบัญชาการตำรวจจังหวัด',
    },
    contacts: 'แผนกที่ติดต่อ',
    none: 'ไม่มี',
    until: 'หากไม่มีการยืนยันอีกครั้ง ข้อมูลจะถูกลบในวันที่ {until}',
    not: 'ไม่เก็บชื่อบุคคล สัญชาติ ความเชื่อ หรือสถานะการพำนัก และไม่ใช้เพื่อจับกุมหรือสืบสวน',
    object:
      'หากไม่ต้องการให้ลงทะเบียน โปรดแจ้งสถานีตำรวจด้านล่าง ไม่ต้องบอกเหตุผล เราจะซ่อนข้อมูลทันทีและลบทั้งหมดภายใน {days} วัน',
    counts: 'หน้านี้เป็นคำแปล ให้ยึดภาษาญี่ปุ่นเป็นหลัก',
  },
} as const satisfies Record<string, NoticeTexts>;
