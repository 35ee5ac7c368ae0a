/** Words of duty that name no work: what stands with them tells of the activity before. */

import { foldLine } from '../text/fold-line.ts';

const duty =
  /^(?:(?:to chuc|thuc hien|trien khai|hoan thanh|hoan tat|tham muu|theo doi|don doc|lien he|chu tri|phu trach|du kien|tham gia|dau moi|la|xong|lam|lo|giao|va|nay)[ ,]*)+$/u;

/** True for "tổ chức thực hiện", "tham mưu": no name of an activity. */
export const isEmptyWork = (title: string): boolean => duty.test(foldLine(title).trim());
