# Kết quả: ghi, sửa, rút trong cuộc trò chuyện; danh sách văn bản và các bản đã lưu.
results-about = Ghi kết quả thực hiện, xem việc nào chưa có số liệu
results-documents-about = Văn bản đã soạn, các bản trước
results-no-plan = Cơ quan chưa có kế hoạch nào ở đây. Gửi /kehoach để soạn, rồi ghi kết quả theo từng việc.
results-no-such-plan = Không có kế hoạch { $number }; cơ quan có { $count } kế hoạch.
results-members-only = Chỉ người của cơ quan mới ghi và xem được kết quả. Anh/chị xin lời mời của người quản trị.
results-list = Kết quả của { $title }:
results-none = chưa có số liệu
results-dropped = Ghi cho việc không còn trong kế hoạch (không đưa vào báo cáo):
results-line = KQ{ $id }: { $text } ({ $who }, { $day }{ $files ->
    [0] {""}
   *[other] , { $files } tệp
})
results-line-obstacle = KQ{ $id }: vướng mắc: { $text } ({ $who }, { $day })
results-how = Gửi số của việc kèm kết quả, ví dụ: /ketqua 2 11 tin, 2 phóng sự. Sửa: /ketqua sửa 1 … (1 là số sau chữ KQ). Rút: /ketqua rút 1.
results-write = { $what }: kết quả? Một dòng, ví dụ: 60 đại biểu dự ngày 17/5. Chưa làm được thì gửi: vướng mắc: … Gửi “dừng” để thôi.
results-write-here = { $what }: gửi kết quả trên một dòng, ví dụ: /ketqua { $number } 11 tin, 2 phóng sự.
results-kept = Đã ghi KQ{ $id } cho việc { $what }: “{ $text }”.
results-kept-obstacle = Đã ghi KQ{ $id }, vướng mắc của việc { $what }: “{ $text }”.
results-understood = Hiểu là: { $what }.
results-not-understood = Không thấy số liệu nào trong câu này; tôi giữ nguyên lời.
results-on = ngày { $day }
results-document = văn bản { $number }
results-document-dated = văn bản { $number } ngày { $day }
results-sum = Cộng các lần ghi của việc này: { $sum }.
results-conflict =
    Hai người ghi khác nhau cho cùng một việc:
    { $theirs }
    { $mine }
    Chọn một số; không chọn thì giữ cả hai và hỏi lại khi soạn báo cáo.
results-keep-button = Giữ: { $text }
results-correct-button = Sửa
results-withdraw-button = Rút lại
results-correct = KQ{ $id } đang là “{ $text }”. Gửi lại cả câu cho đúng: /ketqua sửa { $id } …
results-withdrawn = Đã rút “{ $text }”.
results-left = Đã thôi ghi kết quả.
results-unclear = Chưa rõ là việc nào trong { $count } việc. Gửi số của việc hoặc vài chữ đầu, ví dụ: /ketqua 2 11 tin. Gửi /ketqua để xem danh sách.
results-no-such = Không có việc { $number }; kế hoạch có { $count } việc.
results-no-such-result = Không có KQ{ $id }. Gửi /ketqua để xem danh sách.
results-not-yours = Kết quả này do người khác ghi. Người ghi, hoặc người biên tập của cơ quan, mới sửa và rút được.
results-file-kept = Đã nhận tệp, để kèm kết quả vừa ghi.
results-file-size = Tệp lớn hơn { $size } MB nên chưa nhận. Anh/chị gửi bản nhỏ hơn.
results-too-many-files = Một kết quả kèm được { $max } tệp; những tệp sau chưa nhận.
results-all-told = Việc nào cũng đã có kết quả.
results-no-group = Chưa có nhóm nào gắn với cơ quan ở đây để hỏi. Gửi /nhom để lấy mã gắn nhóm.
results-asked = { $title }: những việc sau chưa có số liệu. Đơn vị gửi ngay tại đây, ví dụ: /ketqua 2 11 tin, 2 phóng sự.
results-untold = Chưa có số liệu: { $what }.
results-none-here = Phần này chưa có việc nào đến hạn và chưa ghi kết quả nào. Anh/chị gõ việc đã làm, hoặc quay lại chọn phần khác.
results-left-out = Không đưa vào, vì việc không còn trong kế hoạch: { $what }.
results-more = và { $count } việc nữa
results-ask-button = Hỏi đơn vị chưa có số liệu
results-asked-where = Đã hỏi { $count } việc trong nhóm { $groups }.

# Văn bản đã soạn.
results-documents = Văn bản của cơ quan, mới nhất trước. Gửi /vanban 1 để nhận lại tệp:
results-no-documents = Cơ quan chưa soạn văn bản nào ở đây.
results-document-line = { $kind }: { $title } (bản { $version }, { $day })
results-document-line-undated = { $kind }: { $title } (bản { $version })
results-version = Bản { $version }: { $title }
results-no-version = Bản { $version } không còn được giữ; mỗi văn bản giữ ba bản cuối.
results-version-button = Bản { $version }
results-compare-button = So bản { $before } với { $version }
results-differences = Từ bản { $before } sang bản { $version }:
results-differences-more = … và { $count } chỗ nữa.
results-place = Mục { $section }
results-place-row = Mục { $section }, dòng { $row }
results-same = Bản { $before } và bản { $version } giống nhau.
results-which = Kết quả anh/chị vừa kể là của việc nào? Gửi số của việc đó.
results-nothing = (trống)

# The command, behind its slash; more words for the same between commas.
results-words = ketqua
results-documents-words = vanban
