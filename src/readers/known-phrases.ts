/** Phrases of administrative papers by which letters with wrong marks are mended. */

/** Each phrase of two syllables or more; none that differs from another only in its marks. */
const phrases = `
cộng hòa xã hội chủ nghĩa việt nam|cộng hòa|chủ nghĩa|việt nam|độc lập|tự do|hạnh phúc|ủy ban nhân dân|hội đồng nhân dân|nơi nhận|như trên|kính gửi|ngày tháng năm
kế hoạch|báo cáo|công văn|thông báo|quyết định|nghị định|nghị quyết|thông tư|chỉ thị|tờ trình|giấy mời|hướng dẫn|chương trình|đề án|phương án|công điện|biên bản|giấy phép|giấy chứng nhận
về việc|căn cứ|thực hiện|trên đây là|đề nghị|yêu cầu|triển khai|tổ chức thực hiện|tổ chức|phối hợp|chủ trì|tham mưu|xây dựng|ban hành|phê duyệt|kiểm tra|thanh tra|giám sát|tổng hợp|theo dõi|đôn đốc|đánh giá|kết quả|nội dung|mục đích|nhiệm vụ|giải pháp|kinh phí|thời gian|địa điểm|thành phần|trách nhiệm|phân công|tiến độ|bảo đảm|đảm bảo|hiệu quả|thiết thực|tiết kiệm
giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|cục trưởng|phó cục trưởng|chánh văn phòng|phó chánh văn phòng|trưởng phòng|phó trưởng phòng|chi cục trưởng|bộ trưởng|thứ trưởng|hiệu trưởng|viện trưởng
văn phòng|phòng chuyên môn|trung tâm|chi cục|tổng cục|đơn vị trực thuộc|đơn vị|cơ quan|địa phương|các sở|ban ngành|đoàn thể|doanh nghiệp|cán bộ|công chức|viên chức|người lao động|nhân dân|cá nhân|tập thể|tổ công tác|đoàn kiểm tra
khoa học và công nghệ|khoa học|công nghệ|đổi mới sáng tạo|chuyển đổi số|công nghiệp|công thương|nông nghiệp|môi trường|phát triển nông thôn|tài nguyên|tài chính|kế hoạch và đầu tư|giáo dục và đào tạo|văn hóa|thể thao|du lịch|y tế|nội vụ|tư pháp|xây dựng|giao thông vận tải|thông tin và truyền thông|lao động|thương binh và xã hội|dân tộc|tôn giáo|ngoại vụ|quốc phòng|công an|quân sự|biên phòng|kinh tế|xã hội|hạ tầng|đô thị|hóa chất
chào mừng|kỷ niệm|hưởng ứng|tuyên truyền|phổ biến|treo băng rôn|băng rôn|khẩu hiệu|chủ đề|thông điệp|tọa đàm|hội thảo|hội nghị|tập huấn|triển lãm|trưng bày|cuộc thi|gặp mặt|tôn vinh|biểu dương|khen thưởng|thi đua|phong trào|lễ phát động|trang thông tin điện tử|cổng thông tin điện tử|tin bài|phóng sự|phát thanh|truyền hình|mạng xã hội|pa nô|tờ rơi
trước ngày|hoàn thành|thời hạn|hằng năm|định kỳ|đột xuất|quý|kể từ ngày|ban hành kèm theo|kèm theo|quy định|pháp luật|luật|điều khoản|phụ lục|danh sách|danh mục|biểu mẫu|hồ sơ|thủ tục hành chính|cải cách hành chính|dịch vụ công|hành chính công
vật liệu nổ công nghiệp|vật liệu nổ|tiền chất thuốc nổ|thuốc nổ|nổ mìn|phụ kiện nổ|kỹ thuật an toàn|huấn luyện|phòng cháy chữa cháy|an toàn|vệ sinh lao động|bảo quản|sử dụng|vận chuyển|sản xuất|kinh doanh|xuất khẩu|nhập khẩu|cấp phép|quản lý nhà nước|quản lý|vũ khí|công cụ hỗ trợ|cụm công nghiệp|địa giới hành chính|hành chính
chấp hành|quá trình|tiến hành|tăng cường|nâng cao|đẩy mạnh|rà soát|sửa đổi|bổ sung|chi tiết|hướng dẫn thi hành|thi hành|một số điều|một số|nghiêm túc|kịp thời|đầy đủ|phù hợp|liên quan|trao đổi|ý kiến|nghiên cứu|xem xét|giải quyết|kiến nghị|khó khăn|vướng mắc|tồn tại|hạn chế|nguyên nhân|ưu điểm|đối với|thời điểm|khái niệm|hàm lượng|trường hợp|điều kiện|mục tiêu|quan điểm|định hướng|chiến lược|giai đoạn|tỉnh ủy|đảng ủy|huyện ủy|thành ủy|tổ quốc|mặt trận tổ quốc|liên hiệp|đoàn thanh niên|công đoàn|hội nông dân|hội phụ nữ|cựu chiến binh|để báo cáo|để thực hiện|phối hợp thực hiện|được biết|thông báo cho|viết tắt|sau đây|cụ thể như sau|như sau|tham gia|tham dự|tiếp tục|thường xuyên|chặt chẽ|kết luận|phiên họp|cuộc họp|lãnh đạo|đại diện|đại biểu|trình bày|chuẩn bị|phân tích|thống kê|số liệu|ngân sách nhà nước|ngân sách|nguồn vốn|hợp pháp|đầu tư|dự án|công trình|gói thầu|công ty cổ phần|công ty|cổ phần|trách nhiệm hữu hạn|tổng công ty|hợp tác xã
`;

const lines = phrases
  .split(/[|\n]/u)
  .map((phrase) => phrase.trim().split(' '))
  .filter((words) => words.length > 1);

/** Phrases as their syllables. */
export const knownPhrases: readonly (readonly string[])[] = lines;

/** Syllables that papers hardly ever have, and what is meant by them. */
export const rareSyllables: Readonly<Record<string, string>> = {
  vê: 'về',
  vể: 'về',
};
