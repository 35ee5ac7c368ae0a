/** Finds a school, a centre, a union in a sentence about the one who writes. */

import { type AgencyFacts, findCouncil, findDepartment, findProvince } from './find-agency.ts';
import { trimMarks } from './labels.ts';
import { writeName } from './name-case.ts';

const self =
  /^(?:(?:dạ|chào|em|mình|minh|tôi|toi|anh|chị|bạn|tụi|bọn|chúng|bên|ben|ở|o|là|la|làm|lam|đang|dang|công tác|cong tac|làm việc|văn thư|van thu|tại|tai|thuộc|cơ quan|co quan|đơn vị|don vi|của)(?:[\s,]+|\s*:\s*))+/iu;
const ownHead =
  /^(?:trường (?:cao đẳng|đại học|trung cấp|chính trị|tiểu học|mầm non|thcs|thpt|trung học)|truong (?:cao dang|dai hoc|trung cap|chinh tri|tieu hoc|mam non|thcs|thpt)|liên hiệp|lien hiep|hiệp hội|hiep hoi|viện nghiên cứu|vien nghien cuu)\s/iu;
const head =
  /^(?:tỉnh đoàn|tinh doan|huyện đoàn|thành đoàn|đoàn phường|đoàn xã|đảng ủy|trạm y tế|tram y te|trường|truong|trung tâm|trung tam|viện|vien|chi cục|chi cuc|hội|hoi|liên hiệp|lien hiep|hiệp hội|ban quản lý|ban quan ly|bệnh viện|benh vien|quỹ|đài|báo|thư viện|bảo tàng)\s/iu;
const noBody = /^(?:hội|hoi) (?:trường|truong|nghị|nghi|thảo|thao)(?!\p{L})/iu;
const facts =
  /(?<!\p{L})(?:gồm|gom|ký hiệu|ky hieu|chủ tịch|chu tich|giám đốc|giam doc|hiệu trưởng|hieu truong)(?!\p{L})/iu;

/** @returns the body that a sentence names as that of who writes; where other lines follow, a list names none */
export function findInstitution(text: string, isAlone: boolean): AgencyFacts | null {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  const said = self.exec(words)?.[0] ?? '';
  const rest = words.slice(said.length);
  if (words === words.toUpperCase() || !isBody(rest)) return null;
  const isTold = said !== '' || (isAlone && (ownHead.test(rest) || facts.test(rest)));
  return isTold ? bodyIn(rest) : null;
}

const isBody = (text: string): boolean => head.test(text) && !noBody.test(text);

function bodyIn(text: string): AgencyFacts {
  const [name = '', above = ''] = (text.split(/[,;.:(\n]/u)[0] ?? '').split(
    /\s(?:trực thuộc|truc thuoc|thuộc|thuoc)\s/iu,
  );
  const parent = findDepartment(above) ?? findCouncil(above);
  const own = trimMarks(name.replace(/\s(?:nhé|nha|ạ|đây|ấy|có|gồm)(?:\s.*)?$/iu, ''));
  const place = parent === null ? findProvince(name)?.name : parent.place;
  return {
    ...{ name: writeName(own), parent: parent?.name ?? null, symbol: null },
    ...{ place: place ?? null, level: 'other' },
  };
}
