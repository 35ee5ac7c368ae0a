# Các lệnh và phần giới thiệu.
commands-welcome =
    Chào anh/chị, tôi là Văn Thư, giúp soạn kế hoạch, báo cáo, công văn, giấy mời theo Nghị định 30/2020/NĐ-CP, viết tin bài, nhắc việc và tra chủ đề, khẩu hiệu của năm.
    Gửi một lệnh hoặc bấm nút bên dưới.
commands-help =
    /kehoach, /baocao, /congvan, /thongbao, /giaymoi, /tinbai – soạn kế hoạch, báo cáo, công văn, thông báo, giấy mời, tin bài
    /ketqua – ghi kết quả từng việc; /vanban – văn bản đã soạn, các bản trước
    /khauhieu 2024 – tên gọi, chủ đề, khẩu hiệu, văn bản của năm
    /nhacviec – nhắc việc theo kế hoạch trong nhóm hoặc nhắn riêng
    /tiendo – tiến độ kế hoạch, đổi hạn, tệp lịch cho điện thoại
    /coquan – hồ sơ cơ quan, đơn vị, người ký
    /thanhvien – người cùng cơ quan, mời thêm; /thamgia – vào cơ quan bằng lời mời
    /nhom – gắn nhóm trò chuyện với cơ quan
    /quaylai, /boqua, /xong, /dung, /lamlai – lùi một câu, bỏ qua, xong, dừng, làm lại từ đầu
    /ngonngu – đổi ngôn ngữ (vi, en); /batdau – lời giới thiệu; /trogiup – trang này
    Lúc nào cũng có thể gõ tự do; câu đã trả lời không bao giờ mất.
commands-unclear =
    Tôi chưa hiểu ý anh/chị. Cứ gõ như nói với đồng nghiệp, ví dụ:
    – kế hoạch 18/5 năm nay, treo băng rôn do văn phòng làm trước 15/5
    – ai chưa báo cáo?
    – đã treo 3 băng rôn ở trụ sở
    Hoặc bấm nút:
commands-slogan = Khẩu hiệu năm nay
commands-help-button = Trợ giúp
commands-language = Ngôn ngữ nào? Gửi /ngonngu vi hoặc /ngonngu en.
commands-language-set = Từ giờ tôi nói tiếng Việt.
commands-language-unknown = Chưa có ngôn ngữ “{ $language }”. Có: vi, en.
commands-start-unknown = Đường dẫn này đã hết hạn hoặc không dùng được.
commands-slogan-year = Năm “{ $year }” chưa rõ. Ví dụ: /khauhieu 2024.

# Lời mô tả lệnh trong thực đơn của ứng dụng nhắn tin.
commands-about-slogan = Tên gọi, chủ đề, khẩu hiệu, văn bản của năm
commands-about-back = Quay lại câu trước
commands-about-skip = Bỏ qua câu không bắt buộc
commands-about-done = Xong phần đang làm
commands-about-stop = Dừng, giữ những gì đã trả lời
commands-about-restart = Làm lại từ đầu
commands-about-language = Đổi ngôn ngữ (vi, en)
commands-about-start = Giới thiệu và các nút thường dùng
commands-about-help = Các lệnh và cách dùng

# The command, behind its slash; more words for the same between commas.
commands-words-slogan = khauhieu
commands-words-back = quaylai
commands-words-skip = boqua
commands-words-done = xong
commands-words-stop = dung
commands-words-restart = lamlai
commands-words-language = ngonngu
commands-words-start = batdau
commands-words-help = trogiup
