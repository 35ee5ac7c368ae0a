# Thành viên của cơ quan: lời mời, danh sách, vai trò.
members-about = Thành viên cơ quan, mời người mới
members-about-join = Vào cơ quan bằng lời mời

members-role-owner = quản trị
members-role-editor = biên tập
members-role-member = thành viên

# Mời và nhận lời mời.
members-invite = Lời mời vào { $name }, vai trò: { $role }. Dùng một lần, trong { $days } ngày. Anh/chị chuyển cho người được mời:
members-invite-token = /thamgia { $token }
members-invite-as = Mời làm { $role }
members-invite-button = Mời người mới
members-join-how = Anh/chị gửi /thamgia kèm lời mời, hoặc mở đường dẫn lời mời.
members-joined = Anh/chị đã vào { $name }. Vai trò: { $role }. Gửi /batdau để xem các việc làm được.
members-joined-before = Anh/chị đã dùng lời mời này và đang thuộc { $name }. Vai trò: { $role }.
members-joined-chat = Lời mời hợp lệ. Gửi /batdau để xem các việc làm được.
members-invitation-forged = Lời mời chưa đúng hoặc bị chép thiếu. Anh/chị xin lại người đã mời.
members-invitation-expired = Lời mời đã hết hạn hoặc đã bị thu lại. Anh/chị xin lời mời mới.
members-invitation-used = Lời mời này đã được dùng. Mỗi lời mời dùng một lần; anh/chị xin lời mời mới.

# Danh sách và từng người.
members-list = { $name }: { $count } thành viên.
members-list-how = Gửi /thanhvien kèm số để đổi vai trò hoặc xóa.
members-list-button = Danh sách
members-line = { $name } – { $role }
members-line-you = { $name } – { $role } (anh/chị)
members-nameless = Người số { $number } ({ $channel })
members-name-ask = Anh/chị tên là gì ạ? Xin nhắn: “tên tôi là Nguyễn Văn An”, để đồng nghiệp biết ai trả lời. Không cần thì anh/chị cứ làm tiếp.
members-name-kept = Đã ghi tên: { $name }. Đồng nghiệp sẽ thấy tên này; đổi tên thì nhắn “tên tôi là …”.
members-name-later = Vâng ạ. Khi nào cần, anh/chị nhắn “tên tôi là …”.
members-owners = { $name }. Vai trò của anh/chị: { $role }. Người quản trị: { $owners }.
members-agency-damaged = Hồ sơ cơ quan của anh/chị trên máy chủ bị hỏng nên tạm thời chưa dùng được. Hãy báo người quản trị máy chủ khôi phục từ bản sao lưu; trong lúc chờ vẫn tra được /khauhieu.
members-no-agency = Anh/chị chưa thuộc cơ quan nào. Gửi /coquan để lập hồ sơ, hoặc mở lời mời của cơ quan.
members-no-such = Không có thành viên số { $number }. Gửi /thanhvien để xem danh sách.
members-how = Ví dụ: “/thanhvien mời biên tập”, “/thanhvien 2 quản trị”, “/thanhvien xóa 2”, “/thanhvien tên Nguyễn Văn An” (tên của anh/chị).
members-role-button = Đổi thành { $role }
members-role-changed = { $name }: { $role }.
members-remove-button = Xóa khỏi cơ quan
members-keep-button = Để nguyên
members-remove-ask = Xóa { $person } khỏi { $name }? Người đó sẽ không xem và không soạn được gì của cơ quan nữa.
members-removed = Đã xóa { $person } khỏi { $name }.
members-restored = Đã đưa { $name } trở lại.
members-nothing-to-undo = Không còn gì để hoàn tác.
members-last-owner = Cơ quan cần ít nhất một người quản trị. Anh/chị chọn thêm người quản trị trước.
members-not-yours = Anh/chị không còn thuộc cơ quan đó nữa.

# Đơn vị của thành viên hoặc của nhóm: nghe việc của đơn vị nào, trả lời được việc của đơn vị nào.
members-units-all = nhận việc của mọi đơn vị
members-units-some = chỉ nhận việc do { $units } chủ trì
members-units-line = { $name } – { $units }
members-units-how = Bấm để chọn hoặc bỏ từng đơn vị, hoặc gõ: “/thanhvien { $number } đơn vị Văn phòng, Phòng Kinh tế”. Nhận việc của mọi đơn vị: “/thanhvien { $number } đơn vị tất cả”.
members-units-none = Hồ sơ cơ quan chưa có đơn vị nào. Gửi /coquan để thêm đơn vị trước.
members-units-unknown = Hồ sơ cơ quan không có đơn vị “{ $units }”. Anh/chị chọn trong danh sách, hoặc gửi /coquan để thêm đơn vị.
members-units-moved = Danh sách đơn vị đã đổi sau khi nút này được gửi. Anh/chị chọn lại.
members-units-button = Đơn vị

# The command, behind its slash; more words for the same between commas.
members-words = thanhvien
members-words-join = thamgia
