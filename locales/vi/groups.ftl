# Trong nhóm: lời chào, gắn nhóm với cơ quan, việc chuyển sang tin nhắn riêng và kết quả gửi về.
groups-about = Gắn nhóm với cơ quan, xem nhóm đã gắn
groups-hello =
    Tôi là Văn Thư, giúp soạn kế hoạch và tra chủ đề, khẩu hiệu của năm. Gọi tôi bằng lệnh: /khauhieu 2026, /kehoach.
    Gắn nhóm với cơ quan: người quản trị gửi /nhom cho tôi trong tin nhắn riêng để lấy mã, rồi gửi “/nhom MÃ” vào đây.
groups-unclear = Trong nhóm tôi chỉ trả lời lệnh và câu hỏi tra cứu, ví dụ “khẩu hiệu 2026”. Gửi /trogiup để xem.
groups-not-here = Việc này anh/chị làm với tôi trong tin nhắn riêng, không gửi vào nhóm.

# Từ nhóm sang tin nhắn riêng. $what là việc cần làm, ví dụ “Soạn kế hoạch”.
groups-continue = { $what }: mời anh/chị trả lời trong tin nhắn riêng. Xong tôi gửi kết quả vào đây.
groups-continue-unbound = { $what }: mời anh/chị trả lời trong tin nhắn riêng. Nhóm này chưa gắn với cơ quan nào nên kết quả chỉ gửi riêng; gửi /nhom để xem cách gắn.
groups-continue-button = Tiếp tục trong tin nhắn riêng
groups-write-in-private = { $what }: anh/chị nhắn riêng cho tôi và gửi { $command }.

# Kết quả gửi về nhóm. $who là người làm, $what là văn bản, $name là cơ quan.
groups-somebody = Một đồng nghiệp
groups-result = { $who } vừa soạn xong: { $what } ({ $name }).
groups-result-again = { $who } đã sửa lại: { $what } ({ $name }). Bản này thay bản trước.
groups-result-posted = Đã gửi vào nhóm “{ $title }”.
groups-result-unbound = Chưa gửi vào nhóm “{ $title }” vì nhóm chưa gắn với { $name }. Gửi /nhom để lấy mã gắn nhóm.
groups-result-gone = Chưa gửi được vào nhóm “{ $title }” vì tôi không còn trong nhóm đó.

# Gắn nhóm, trong tin nhắn riêng.
groups-no-agency = Anh/chị chưa thuộc cơ quan nào. Gửi /coquan để lập hồ sơ, hoặc mở lời mời của cơ quan.
groups-not-editor = Chỉ người quản trị hoặc biên tập của cơ quan mới gắn và gỡ được nhóm.
groups-list = Nhóm đã gắn với { $name }:
groups-none = Chưa có nhóm nào gắn với { $name }.
groups-topic = { $title }, chủ đề { $topic }
groups-code = Mã gắn nhóm: { $code } (dùng một lần, trong { $minutes } phút). Thêm tôi vào nhóm, rồi gửi vào nhóm: /nhom { $code }
groups-code-in-group = Mã này gửi vào nhóm cần gắn, không gửi ở đây.
groups-none-here = Ở đây không có nhóm. Anh/chị lấy mã trong ứng dụng nhắn tin có nhóm cần gắn.
groups-add-button = Thêm vào nhóm
groups-unbind-button = Gỡ: { $title }
groups-which = Gỡ nhóm nào ạ? Ví dụ: /nhom gỡ 1. Gửi /nhom để xem danh sách.
groups-unbound-one = Đã gỡ nhóm “{ $title }” khỏi { $name }.
groups-bound-notice = Nhóm “{ $title }” vừa được gắn với { $name } bằng mã của anh/chị. Nếu không đúng, gửi /nhom để gỡ.

# Gắn nhóm, trong nhóm.
groups-bound-to = Nhóm này đang gắn với { $name }, { $units }. Gỡ bằng “/nhom gỡ”.
groups-bound-to-other = Nhóm này đang gắn với cơ quan khác. Người của cơ quan đó gỡ bằng “/nhom gỡ” rồi mới gắn lại được.
groups-unbound = Nhóm này chưa gắn với cơ quan nào. Người quản trị hoặc biên tập gửi /nhom cho tôi trong tin nhắn riêng để lấy mã.
groups-bound = Đã gắn nhóm này với { $name }. Kết quả soạn từ nhóm sẽ được gửi vào đây. Khi nhắc việc ở đây, nhóm nhận việc của mọi đơn vị, trừ khi văn phòng chọn đơn vị cho nhóm.
groups-bound-topic = Đã gắn chủ đề này của nhóm với { $name }. Kết quả soạn từ đây sẽ được gửi vào chủ đề này. Khi nhắc việc ở đây, chủ đề nhận việc của mọi đơn vị, trừ khi văn phòng chọn đơn vị cho chủ đề.
groups-unbound-now = Đã gỡ nhóm này khỏi { $name }.
groups-unbound-plans = Đang nhắc việc ở nhóm này: { $plans }. Từ nay nhắc ở các nơi còn lại, hoặc nhắn riêng thành viên; chọn lại bằng /nhacviec.
groups-code-shape = Mã có 8 chữ và số, ví dụ: /nhom K7M2QX4R. Gỡ nhóm: “/nhom gỡ”.
groups-code-wrong = Mã chưa đúng, đã dùng hoặc quá hạn. Lấy mã mới bằng /nhom trong tin nhắn riêng.
groups-code-elsewhere = Mã này lấy ở ứng dụng khác. Anh/chị lấy mã mới bằng /nhom trong tin nhắn riêng với tôi ở đây.
groups-too-many-tries = Nhóm đã thử sai nhiều lần. Anh/chị thử lại sau một giờ.

# Đơn vị của nhóm. $units là lời như “nhận việc của mọi đơn vị”.
groups-line = { $title } – { $units }
groups-units-how = Bấm để chọn hoặc bỏ từng đơn vị, hoặc gõ: “/nhom { $number } đơn vị Văn phòng, Phòng Kinh tế”. Nhận việc của mọi đơn vị: “/nhom { $number } đơn vị tất cả”.
groups-units-guess = Theo tên nhóm, đơn vị có thể là { $unit }.
groups-units-ask = Nhóm “{ $title }” đã gắn với { $name } và nhận việc của mọi đơn vị. Nếu đây là nhóm riêng của đơn vị nào, anh/chị chọn đơn vị đó; nhóm sẽ chỉ thấy việc do đơn vị chủ trì.
groups-plans-on = Đang nhắc việc: { $titles }, chưa nhắc ở nhóm này. Bấm để nhắc thêm ở đây.
groups-plans-button = Nhắc ở nhóm: { $title }
groups-units-button = Đơn vị: { $title }
groups-units-private = Đơn vị của nhóm do văn phòng chọn: anh/chị gửi /nhom cho tôi trong tin nhắn riêng.

# The command, behind its slash; more words for the same between commas.
groups-words = nhom
