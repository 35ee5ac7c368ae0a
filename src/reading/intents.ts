/** Tells what a free message wants, from its words. */

/** What a message may want. */
export type Intent =
  | 'plan'
  | 'report'
  | 'dispatch'
  | 'invitation'
  | 'article'
  | 'slogan'
  | 'reminders'
  | 'progress'
  | 'result'
  | 'agency'
  | 'help'
  | 'edit'
  | 'none';

const word = (...phrases: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${phrases.join('|')})(?![\p{L}\d])`, 'u');

const question = word(
  'la gi|gi|nao|ai|dau|may|bao gio|khi nao|bao nhieu|chua|sao|the nao|khong|ko|k|hong|a',
  'vay|nhi|ha',
);
const make = word(
  'lam|soan|viet|lap|tao|xay dung|du thao|thao|ra|can|muon|lam giup|giup|xin|chuan bi|go',
  'len|khoi thao|danh|nho|cho',
);
const greeting =
  /^(?:da|vang|u|uh|uhm|ok|oke|okie|okay|dc|duoc|cam on|cam on em|cam on nhe|thanks|thank you|tks|tot|tuyet|hay|dep|hi|hello|chao|chao em|xin chao|alo|hihi|haha|em oi|roi|nhan|da nhan|good)(?![\p{L}\d])/u;

interface Rule {
  readonly intent: Intent;
  readonly test: (text: string) => boolean;
}

const has = (...phrases: readonly string[]): ((text: string) => boolean) => {
  const pattern = word(...phrases);
  return (text) => pattern.test(text);
};

const asksProgress = has(
  'tien do|den dau roi|toi dau roi|the nao roi|toi han|den han|sap han|sap den han',
  'sap toi han|qua han|tre han|cham han|con may viec|con bao nhieu viec|con viec nao',
  'con viec gi|viec nao|nhung viec nao|may viec|bao nhieu viec|ai chua|don vi nao chua',
  'phong nao chua|chua bao cao|chua nop|chua xong|chua gui|tinh hinh|xong chua|lam chua',
  'xong het chua|den dau|lam toi dau|lam den dau|co viec gi|viec gi|viec cua',
  'danh sach viec|ke viec|hom nay co gi|tuan nay co gi|tuan nay lam gi|ai dang lam|ai lam',
  'ai phu trach|da bao cao chua|bao cao chua|bao nhieu don vi|may don vi|may phong',
  'nhung ai|ai con|con ai|con don vi nao|ai cham|don vi nao|phong nao|theo doi tien do',
  'ket qua den nay|da xong may|xong may viec|xong duoc may|bao nhieu phan tram',
);
const asksHelp = has(
  'tro giup|huong dan su dung|huong dan dung|huong dan|cach dung|cach su dung|lam the nao',
  'lam sao|lam ntn|nhu the nao de|help|biet lam gi|lam duoc gi|lam duoc nhung gi',
  'giup duoc gi|giup gi|dung the nao|su dung the nao|bat dau tu dau|bat dau the nao',
  'bot nay|ban la ai|em la ai|co the lam gi|cac lenh|lenh nao|huong dan em|chi em cach',
  'chi cach|chi minh cach|chi anh cach|dung sao|khong biet lam|khong biet dung',
  'tro ly lam gi|phai lam gi|go gi|(?:bam|nhan|an|vao|go|tim|xem|sua|chinh|mo|lay) (?:o )?(?:cho nao|nut nao|muc nao|dau)',
  'bang cach nao|cach nao|lam cach nao',
);
const asksReminders = has(
  'nhac viec|nhac nho|nhac lai|nhac truoc|nhac cac|nhac phong|nhac don vi|nhac em',
  'nhac anh|nhac minh|nhac chi|nhac toi|lich nhac|tat nhac|bat nhac|dung nhac|khong nhac',
  'hen nhac|dat nhac|loi nhac|nhac ho|gio nhac|nhac luc|nhac som|nhac vp|nhac van',
  'nhac giup|nhac|don doc',
);
const asksSlogan = has('chu de|khau hieu|thong diep|slogan|van ban chi dao|van ban huong dan');
const namesPlan = has(
  'ke hoach|kh(?! ?& ?cn| cn)|k hoach|kehoach|ke hoach nam|ban ke hoach|ke hach|ke hoac|ke haoch|ke hoch',
  'khoach',
);
const namesReport = has('bao cao|bcao|bc|bao cao ket qua|tong ket');
const namesDispatch = has(
  'cong van|cv|van ban de nghi|van ban gui|van ban don doc|van ban trien khai|cvan',
);
const namesInvitation = has(
  'giay moi|thu moi|gm|moi hop|giay moi hop|moi du|thiep moi|giay moi du|moi dai bieu',
);
const namesArticle = has(
  'tin bai|bai viet|bai dang|viet tin|bai bao|viet bai|dang tin|bai tuyen truyen|tin',
  'bai facebook|bai fanpage|bai zalo|thong cao|bai phat thanh|bai cho trang|ban tin',
  'bai pr',
);
const tellsAgency = has(
  'minh o|em o|toi o|anh o|chi o|minh lam o|em lam o|toi lam o|minh ben|em ben',
  'co quan minh|co quan em|co quan toi|don vi minh|don vi em|thong tin co quan',
  'ho so co quan|co quan cua|khai bao co quan|cai dat co quan|don vi toi|ben em la',
  'ben minh la|so minh|xa minh|phuong minh|sua co quan|doi ten co quan|cap nhat co quan',
  'khai co quan|chung toi la|minh la van thu|em la van thu|toi la van thu|em cong tac',
  'toi cong tac|co quan la|co quan:|thong tin don vi',
);
const tellsResult = has(
  'xong|da xong|xong roi|hoan thanh|da hoan thanh|ket qua|da|duoc|vua|moi lam xong',
  'lam xong|thuc hien xong|roi|co|dat|bao cao|nop',
);
const done = has('xong|da|hoan thanh|lam xong|vua|xong roi');

/** "nhắc mấy phòng nộp hình" is an order, whatever it asks the units for. */
const remindOrder =
  /^(?:(?:em|anh|chi|minh|nho|giup|ban|oi|cho|hay|lam on|gui)\s)*(?:nhac|don doc)(?: \p{L}+){2,}(?![^?]*(?:\?|(?<!\p{L})(?:chua|khong)(?: a| em| vay)?$))/u;

/** In this order: what is said more plainly comes first. Texts are folded. */
const rules: readonly Rule[] = [
  {
    intent: 'slogan',
    test: (text) =>
      asksSlogan(text) && !namesPlan(text) && !namesInvitation(text) && !isOrder(text),
  },
  {
    intent: 'help',
    test: (text) =>
      asksHelp(text) && !(namesPlan(text) && /\d\/\d/u.test(text) && text.length > 80),
  },
  {
    intent: 'invitation',
    test: (text) =>
      namesInvitation(text) && (make.test(text) || /^(?:giay moi|thu moi|gm|moi )/u.test(text)),
  },
  {
    intent: 'dispatch',
    test: (text) =>
      namesDispatch(text) &&
      !/^(?:can cu|thuc hien|theo)\s/u.test(text) &&
      (make.test(text) || /^(?:cong van|cv)/u.test(text)),
  },
  { intent: 'reminders', test: (text) => remindOrder.test(text) && !isMakingOf(text) },
  { intent: 'progress', test: (text) => asksProgress(text) && !isMakingOf(text) },
  { intent: 'reminders', test: (text) => asksReminders(text) && !isMakingOf(text) },
  {
    intent: 'report',
    test: (text) =>
      namesReport(text) &&
      !namesPlan(text) &&
      !tellsFigures(text) &&
      (make.test(text) || /^(?:bao cao|bc|bcao)(?! xong)/u.test(text)),
  },
  { intent: 'plan', test: (text) => namesPlan(text) && !(tellsAgency(text) && !make.test(text)) },
  {
    intent: 'article',
    test: (text) =>
      namesArticle(text) &&
      !done(text) &&
      (make.test(text) || /^(?:tin bai|bai viet|viet|bai)/u.test(text)) &&
      !tellsFigures(text),
  },
  { intent: 'report', test: (text) => namesReport(text) && make.test(text) && !tellsFigures(text) },
  { intent: 'agency', test: tellsAgency },
];

/** "đổi chủ đề thành …" is no question about one. */
const isOrder = (text: string): boolean =>
  /^(?:doi|sua|them|treo|in|lam|thay|soan|viet|dat|cap nhat|chinh)(?!\p{L})/u.test(text);
const isMakingOf = (text: string): boolean =>
  make.test(text) &&
  /(?:soan|viet|lam|lap|du thao)\s(?:giup |ho |cho |mot |ban |cai |em |anh |minh |chi |toi |dum )*(?:bao cao|ke hoach|cong van|giay moi|tin|bai)/u.test(
    text,
  ) &&
  !/(?:ai|nao|chua|may) /u.test(text);
/** "đã treo 3 băng rôn", "60 đại biểu dự" */
const tellsFigures = (text: string): boolean =>
  done(text) && /(?<![\d/])\d{1,6}(?!\s*(?:[/h:.-]\s*\d|gio|thang|nam\s))\s+\p{L}/u.test(text);

/** @returns what a folded text wants, where its words say so; edits and results are told elsewhere */
export function findIntent(text: string): Intent | null {
  return rules.find(({ test }) => test(text))?.intent ?? null;
}

/** True for words of somebody who tells what was done. */
export function isResult(text: string): boolean {
  if (!tellsResult(text) || asksBack.some((pattern) => pattern.test(text))) return false;
  return tellsFigures(text) || hasCount(text) || says.some((pattern) => pattern.test(text));
}

const asksBack = [
  /(?<!\p{L})chua(?!\p{L})/u,
  /(?:\?|bao gio|khi nao)\s*$/u,
  /xong truoc/u,
  /^(?:soan|viet|lam|lap) (?:giup |ho |cho |em |anh )*(?:bao cao|ke hoach)/u,
];

const says = [
  /(?<!\p{L})(?:da|vua|moi)\s\p{L}+/u,
  /(?<!\p{L})(?:xong|hoan thanh)(?: roi| het| het roi| ca roi)?(?: nhe| nha| a| em| ban)*\s*[.!,]?\s*(?:$|viec|muc|\d)/u,
  /(?:viec|muc|hoat dong) (?:so )?\d+ (?:da )?(?:xong|hoan thanh)/u,
  /^\d+ (?:xong|da xong|ok|hoan thanh)/u,
];

const hasCount = (text: string): boolean =>
  /(?:duoc|co|dat|voi|tong) (?:\p{L}+ )?\d{1,6}(?!\s*[/h:]\s*\d)\s\p{L}/u.test(text) &&
  !question.test(text.slice(-12)) &&
  /(?:duoc|roi|xong|tham gia|tham du|du)(?!\p{L})/u.test(text);

/** True for thanks and praise with nothing to do in them. */
export function isTalk(text: string): boolean {
  return greeting.test(text) && text.length < 80;
}
