/** The words that the server of the web chat says itself: refusals, and the pages before the chat. */

const vi = {
  'bad-message': 'Tin gửi lên không đúng mẫu. Hãy tải lại trang rồi gửi lại.',
  'too-large': 'Tin quá dài (tối đa 16.000 ký tự). Hãy chia thành nhiều tin ngắn hơn.',
  'not-json': 'Máy chủ chỉ nhận tin dạng JSON.',
  'no-session': 'Phiên làm việc đã hết. Hãy tải lại trang, hoặc xin lại lời mời.',
  'other-site': 'Yêu cầu đến từ trang khác nên bị từ chối.',
  'wrong-host': 'Địa chỉ này không phải của Văn Thư.',
  'too-often': 'Gửi quá nhanh. Hãy chờ ít phút rồi thử lại.',
  'too-many-tabs': 'Đang mở quá nhiều thẻ. Hãy đóng bớt rồi thử lại.',
  'not-found': 'Không tìm thấy, hoặc không phải của anh/chị.',
  busy: 'Máy chủ đang bận. Hãy thử lại sau ít phút.',
  failed: 'Xin lỗi, đã có lỗi. Tin chưa được xử lý; hãy thử lại. Mã tra cứu: {reference}.',
};

const en: typeof vi = {
  'bad-message': 'The message has a wrong shape. Reload the page and send it again.',
  'too-large': 'The message is too long (at most 16,000 characters). Split it into shorter ones.',
  'not-json': 'The server takes JSON messages only.',
  'no-session': 'Your session has ended. Reload the page, or ask for a new invitation.',
  'other-site': 'The request came from another site and was refused.',
  'wrong-host': 'This address is not one of Văn Thư.',
  'too-often': 'Too many requests. Wait a little and try again.',
  'too-many-tabs': 'Too many tabs are open. Close some and try again.',
  'not-found': 'Not found, or not yours to see.',
  busy: 'The server is busy. Try again in a few minutes.',
  failed: 'Sorry, something failed. Nothing was done; try again. Reference: {reference}.',
};

/** A reason to refuse a request. */
export type Refusal = keyof typeof vi;

/**
 * `language` is the `Accept-Language` header, where the page says its own language; `reference` is
 * what the person can name to the operator.
 *
 * @returns the refusal in the person's language, Vietnamese first
 */
export const sayRefusal = (
  refusal: Refusal,
  language: string | undefined,
  reference = '',
): string => {
  const words = /^en\b/i.test(language ?? '') ? en : vi;
  return words[refusal].replace('{reference}', reference);
};

/** A page before the chat, in both languages: nobody has chosen one yet. */
export interface NoticeWords {
  readonly title: string;
  readonly text: string;
  readonly inEnglish: string;
  /** The words of its button, where they are others than {@link acceptWords}. */
  readonly accept?: string;
}

/** The pages before the chat. */
export const notices = {
  needsInvitation: {
    title: 'Cần lời mời',
    text: 'Văn Thư chỉ mở cho người được mời. Anh/chị hãy xin đường dẫn lời mời từ người quản trị của cơ quan mình.',
    inEnglish:
      'Văn Thư is open by invitation only. Ask the administrator of your agency for a link.',
  },
  opening: {
    title: 'Đang mở',
    text: 'Đang mở cuộc trò chuyện…',
    inEnglish: 'Opening the conversation…',
  },
  invited: {
    title: 'Lời mời dùng Văn Thư',
    text: 'Anh/chị được mời dùng trợ lý soạn thảo văn bản của cơ quan. Lời mời dùng được một lần, trên máy này.',
    inEnglish:
      'You are invited to the drafting assistant of your agency. The invitation works once, on this device.',
  },
  invitationGone: {
    title: 'Lời mời không còn dùng được',
    text: 'Lời mời đã được dùng, đã hết hạn hoặc bị chép thiếu. Anh/chị hãy xin lời mời mới.',
    inEnglish:
      'The invitation was used, has expired, or was copied in part. Please ask for a new one.',
  },
  signedOut: {
    title: 'Đã đăng xuất',
    text: 'Thiết bị này không còn đăng nhập. Để vào lại, anh/chị mở đường dẫn tạo từ thiết bị khác của mình, hoặc xin lời mời mới từ người quản trị của cơ quan.',
    inEnglish:
      'This device is signed out. To come back, open a link made on another device of yours, or ask the administrator of your agency for a new invitation.',
  },
  signedOutHere: {
    title: 'Đã đăng xuất',
    text: 'Thiết bị này không còn đăng nhập. Anh/chị có thể mở cuộc trò chuyện mới.',
    inEnglish: 'This device is signed out. You can open a new conversation.',
  },
  deviceLinked: {
    title: 'Thêm thiết bị',
    text: 'Thiết bị này sẽ dùng chung cuộc trò chuyện với thiết bị đã tạo đường dẫn. Chỉ tiếp tục nếu chính anh/chị đã tạo đường dẫn này.',
    inEnglish:
      'This device will share the conversation of the one that made the link. Go on only if you made it yourself.',
    accept: 'Dùng trên thiết bị này',
  },
  deviceLinkGone: {
    title: 'Đường dẫn không còn dùng được',
    text: 'Đường dẫn đã được dùng, đã quá 15 phút hoặc bị chép thiếu. Anh/chị hãy tạo đường dẫn mới từ thiết bị đang đăng nhập.',
    inEnglish:
      'The link was used, is older than 15 minutes, or was copied in part. Make a new one on the device that is signed in.',
  },
} satisfies Record<string, NoticeWords>;

/** The button that accepts an invitation. */
export const acceptWords = 'Nhận lời mời và bắt đầu';

/** The link to a new conversation. */
export const leadWords = 'Mở cuộc trò chuyện mới';
