# Trả lời khi tra cứu tên gọi, chủ đề, khẩu hiệu, văn bản chỉ đạo của một năm.
# $name tên của Ngày; $day dạng 18/5; $mark là "" hoặc " (1)", số của nguồn.
slogan-title = { $name } ({ $day }), năm { $year }{ $mark }
slogan-title-unnamed = Năm { $year } ({ $day }): chưa có dữ liệu về tên gọi.
slogan-last-name = Tên gọi gần nhất, năm { $year }: { $name }
slogan-unknown = Chủ đề, khẩu hiệu, văn bản chỉ đạo năm { $year }: chưa có dữ liệu.
slogan-known-years = Các năm có dữ liệu: { $years }.
slogan-no-years = Chưa có dữ liệu năm nào.
slogan-theme-title = Chủ đề năm { $year }
slogan-slogan-title = Khẩu hiệu năm { $year }
slogan-all-title = Tất cả về năm { $year }
slogan-theme = Chủ đề: “{ $text }”{ $mark }
slogan-no-theme = Chủ đề: chưa có dữ liệu.
slogan-slogan = Khẩu hiệu: “{ $text }”{ $mark }
slogan-no-slogan = Khẩu hiệu: chưa có dữ liệu.
slogan-document = Văn bản chỉ đạo: { $text }{ $mark }
slogan-no-document = Văn bản chỉ đạo: chưa có dữ liệu.
slogan-document-cited = { $kind } số { $number } ngày { $date } của { $issuer }
slogan-source = Nguồn{ $mark }: { $source }
slogan-no-occasion = Không có ngày kỷ niệm “{ $occasion }”. Có: { $occasions }.
