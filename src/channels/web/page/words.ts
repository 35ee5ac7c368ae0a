/** All words of the page, in Vietnamese and in English. */

const vi = {
  subtitle: 'Trợ lý soạn thảo văn bản',
  otherLanguage: 'English',
  devices: 'Thiết bị đang đăng nhập, đăng xuất',
  conversation: 'Cuộc trò chuyện',
  message: 'Tin nhắn',
  placeholder: 'Nhập câu trả lời hoặc yêu cầu',
  send: 'Gửi',
  attach: 'Đính kèm tệp hoặc ảnh',
  uploading: 'Đang tải tệp lên…',
  fileTooLarge: 'tệp lớn quá 20 MB.',
  foreseen: 'Sẽ hiểu là:',
  typing: 'Văn Thư đang soạn trả lời…',
  older: 'Xem tin cũ hơn',
  newer: 'Tin mới',
  more: 'Xem tiếp',
  you: 'Anh/chị:',
  assistant: 'Văn Thư:',
  answers: 'Chọn câu trả lời',
  sending: 'Đang gửi…',
  waiting: 'Chờ có mạng để gửi',
  takeBack: 'Sửa lại',
  tooLong: 'Tin quá dài (tối đa 100.000 ký tự). Hãy chia thành nhiều tin ngắn hơn.',
  disconnected: 'Mất kết nối, đang nối lại…',
  ended: 'Phiên làm việc đã hết.',
  reload: 'Tải lại trang',
  save: 'Tải về',
  openPicture: 'Mở ảnh lớn',
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  welcomeTitle: 'Xin chào anh/chị',
  welcomeText:
    'Văn Thư giúp cơ quan soạn kế hoạch hằng năm, nhắc việc và làm báo cáo, đúng thể thức Nghị định 30/2020/NĐ-CP.',
  welcomeEnd: 'Chọn một việc để bắt đầu, hoặc nhập yêu cầu ở dưới.',
  quickStart: 'Bắt đầu nhanh',
  plan: 'Soạn kế hoạch',
  planHint: 'Vài câu hỏi, ra tệp Word',
  slogan: 'Khẩu hiệu năm nay',
  sloganHint: 'Chủ đề, khẩu hiệu, văn bản chỉ đạo',
  agency: 'Cơ quan',
  agencyHint: 'Thông tin in trên văn bản',
  help: 'Trợ giúp',
  helpHint: 'Các lệnh có thể dùng',
};

const en: typeof vi = {
  subtitle: 'Drafting assistant',
  otherLanguage: 'Tiếng Việt',
  devices: 'Devices signed in, sign out',
  conversation: 'Conversation',
  message: 'Message',
  placeholder: 'Type an answer or a request',
  send: 'Send',
  attach: 'Attach a file or a picture',
  uploading: 'Uploading…',
  fileTooLarge: 'the file is larger than 20 MB.',
  foreseen: 'Will be understood as:',
  typing: 'Văn Thư is writing…',
  older: 'Show older messages',
  newer: 'New messages',
  more: 'Show the rest',
  you: 'You:',
  assistant: 'Văn Thư:',
  answers: 'Choose an answer',
  sending: 'Sending…',
  waiting: 'Waiting for the network',
  takeBack: 'Edit',
  tooLong: 'The message is too long (at most 100,000 characters). Split it into shorter ones.',
  disconnected: 'Connection lost, reconnecting…',
  ended: 'Your session has ended.',
  reload: 'Reload the page',
  save: 'Download',
  openPicture: 'Open the picture',
  today: 'Today',
  yesterday: 'Yesterday',
  welcomeTitle: 'Welcome',
  welcomeText:
    'Văn Thư drafts your agency’s yearly plans, chases deadlines and writes the reports, in the form of Decree 30/2020/NĐ-CP.',
  welcomeEnd: 'Choose where to begin, or type a request below.',
  quickStart: 'Quick start',
  plan: 'Draft a plan',
  planHint: 'A few questions, then a Word file',
  slogan: 'This year’s slogan',
  sloganHint: 'Theme, slogan, guiding document',
  agency: 'Agency',
  agencyHint: 'What is printed on documents',
  help: 'Help',
  helpHint: 'Commands you can use',
};

/** Names a text of the page. */
export type Word = keyof typeof vi;
/** A language of the page. */
export type Language = 'vi' | 'en';

/** The language of the chat, as the page was served in it. */
const served = document.documentElement.lang;

/** The language of the page. */
export const language: Language = served === 'en' ? 'en' : 'vi';
/** The words of the page, in its language. */
export const words: Readonly<Record<Word, string>> = language === 'en' ? en : vi;

/** Shows the page again where the chat speaks another language now. */
export const followLanguage = (spoken: string): void => {
  if (spoken !== served) location.assign('/');
};

/**
 * Makes the chat speak another language, and the page with it.
 *
 * @returns the status of the answer; 0 without a connection
 */
export const changeLanguage = async (to: string): Promise<number> => {
  const asked = await fetch('/language', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ language: to }),
  }).catch(() => null);
  if (asked?.ok) followLanguage(to);
  return asked?.status ?? 0;
};

/** Writes the words into the page as it was served. */
export const writeWords = (): void => {
  document.documentElement.lang = language;
  const fill = (attribute: string, write: (element: Element, word: string) => void): void => {
    document.querySelectorAll(`[${attribute}]`).forEach((element) => {
      write(element, words[element.getAttribute(attribute) as Word]);
    });
  };
  fill('data-word', (element, word) => {
    element.textContent = word;
  });
  fill('data-label', (element, word) => {
    element.setAttribute('aria-label', word);
  });
  fill('data-placeholder', (element, word) => {
    element.setAttribute('placeholder', word);
  });
};
