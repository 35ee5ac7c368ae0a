/** A dispatch of 2027 of a ministry that asks for something, and of which nobody knew before. */
export const dispatch = `BỘ KHOA HỌC VÀ CÔNG NGHỆ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 512/BKHCN-VP
V/v tổ chức Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam năm 2027
Hà Nội, ngày 02 tháng 3 năm 2027
Kính gửi: Sở Khoa học và Công nghệ các tỉnh, thành phố.
Bộ Khoa học và Công nghệ đề nghị các đơn vị tổ chức Ngày 18/5 năm 2027 như sau:
1. Chủ đề: “Làm chủ công nghệ, dựng xây tương lai”.
2. Khẩu hiệu: “Khoa học vì cuộc sống của mọi người”.
Đề nghị các đơn vị báo cáo kết quả về Bộ trước ngày 15/6/2027 để tổng hợp./.
Nơi nhận:
- Như trên;
- Lưu: VT, VP.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Trần Văn Thử`;
