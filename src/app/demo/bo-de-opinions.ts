/* A present-day ward. Everything is invented and says so; no street, no person, no number of a real paper. */
import type { DemoOpinion } from './demo-opinion.ts';

const minh = '(minh họa)';

/** Of the conference whose follow-up is under way. Answers with a day in the future of the demonstration are left out while playing. */
export const lastSynthesised: readonly DemoOpinion[] = [
  {
    group: 2,
    capacity: 'group',
    topic: 'infrastructure',
    title: `Đèn đường trong ngõ tắt từ đầu tháng ${minh}`,
    words: 'Nhân dân tổ 2 phản ánh đèn đường đoạn gần nhà sinh hoạt cộng đồng tắt từ đầu tháng, buổi tối các cháu đi học về rất tối.',
    prepared: 'Đã báo đơn vị quản lý chiếu sáng; thay bóng trong tháng.',
    answer: {
      kind: 'done',
      on: '+20',
      holder: 'urban',
      body: 'Đơn vị quản lý chiếu sáng đã thay 6 bóng đèn đoạn gần nhà sinh hoạt cộng đồng tổ 2; có biên bản kèm theo.',
      proof: 'bien-ban-thay-den-to-2',
    },
  },
  {
    group: 4,
    capacity: 'group',
    topic: 'sanitation',
    title: `Bãi rác tự phát cạnh chợ ${minh}`,
    words: 'Nhân dân tổ 4 phản ánh bãi rác tự phát cạnh chợ, đề nghị dọn và gắn biển cấm.',
    prepared: 'Ra quân dọn trong tuần, gắn biển, giao tổ tự quản theo dõi.',
    answer: {
      kind: 'on-the-spot',
      by: 'chair',
      body: 'Phường dọn bãi rác cạnh chợ trong tuần này, gắn biển cấm đổ rác và giao tổ tự quản theo dõi hằng ngày.',
    },
  },
  {
    group: 7,
    capacity: 'group',
    topic: 'urban-order',
    title: `Xe đỗ kín vỉa hè buổi tối ${minh}`,
    words: 'Nhân dân tổ 7 phản ánh xe đỗ kín vỉa hè buổi tối, người đi bộ phải xuống lòng đường.',
    prepared: 'Công an phường tuần tra buổi tối, phối hợp tổ kẻ vạch.',
    answer: {
      kind: 'explained',
      on: '+22',
      holder: 'police',
      body: 'Công an phường tuần tra mỗi tối từ 19 giờ đến 22 giờ. Đoạn trước nhà sinh hoạt cộng đồng được kẻ vạch cho để xe một bên theo giờ.',
      ground: 'Phương án tổ chức để xe theo giờ của UBND phường',
    },
  },
  {
    group: 10,
    capacity: 'group',
    topic: 'infrastructure',
    title: `Sửa mái nhà sinh hoạt cộng đồng tổ 10 ${minh}`,
    words: 'Nhà sinh hoạt cộng đồng tổ 10 dột khi mưa, đề nghị phường sửa mái.',
    prepared: 'Đưa vào dự toán sửa chữa năm sau, trình HĐND phường kỳ họp cuối năm.',
    answer: {
      kind: 'noted',
      body: 'UBND phường đưa việc sửa mái nhà sinh hoạt cộng đồng tổ 10 vào dự toán sửa chữa năm sau, trình HĐND phường tại kỳ họp cuối năm.',
    },
  },
];

export const lastSpoken: readonly DemoOpinion[] = [
  {
    group: 3,
    capacity: 'group',
    topic: 'infrastructure',
    title: `Ngõ tổ 3 ngập sau mưa to ${minh}`,
    words: 'Ngõ tổ 3 ngập sau mỗi trận mưa to, nước rút chậm. Đề nghị phường nạo vét cống.',
    answer: {
      kind: 'done',
      on: '+24',
      holder: 'urban',
      body: 'Đã nạo vét cống và thay nắp cống vỡ ở ngõ tổ 3. Nước rút hết sau mưa khoảng 20 phút; có biên bản nghiệm thu kèm theo.',
      proof: 'bien-ban-nao-vet-cong-to-3',
    },
  },
  {
    group: 5,
    capacity: 'self',
    topic: 'infrastructure',
    title: `Nắp cống hỏng trước cổng trường ${minh}`,
    words: 'Nắp cống trước cổng trường bị hỏng, xe đạp của các cháu dễ sập bánh. Đề nghị thay sớm.',
    answer: { kind: 'done', on: 'late', holder: 'urban', body: '', proof: '' },
  },
  {
    group: 8,
    capacity: 'self',
    topic: 'land',
    title: `Chậm trả giấy hẹn đo đạc thửa đất ${minh}`,
    words: 'Tôi nộp hồ sơ đo đạc đã quá ngày hẹn mà chưa có kết quả. Đề nghị cho biết đang ở khâu nào.',
    answer: { kind: 'explained', on: 'open', holder: 'urban', body: '', ground: '' },
  },
  {
    group: 11,
    capacity: 'group',
    topic: 'infrastructure',
    title: `Cống thoát nước trục chính do Sở quản lý ${minh}`,
    words: 'Cống thoát nước trục chính qua tổ 11 nhỏ, mưa là tràn. Đề nghị kiến nghị cấp trên cải tạo.',
    answer: {
      kind: 'sent-up',
      on: '+9',
      body: 'Đoạn cống trục chính qua tổ 11 do Sở Xây dựng quản lý. UBND phường đã có công văn đề nghị Sở cải tạo trước mùa mưa và sẽ báo lại bà con.',
      bodyName: 'Sở Xây dựng',
      letter: '01/UBND-KTHTĐT (minh họa)',
      next: '+60',
    },
  },
  {
    group: 6,
    capacity: 'self',
    topic: 'administrative-procedures',
    title: `Hướng dẫn thủ tục khi đi vắng dài ngày ${minh}`,
    words: 'Gia đình đi vắng dài ngày thì khai báo ở đâu, có phải đến phường không?',
    answer: {
      kind: 'guided',
      body: 'Khai báo tạm vắng tại Công an phường hoặc trên cổng dịch vụ công, không phải đến UBND phường. Cán bộ trực hướng dẫn tại chỗ.',
      procedure: 'police',
    },
  },
];

/** Of the conference that was held a few days ago: written down, disposed in part, not concluded. */
export const freshSpoken: readonly DemoOpinion[] = [
  {
    group: 1,
    capacity: 'self',
    topic: 'sanitation',
    title: `Chợ cóc họp từ sớm, ồn ${minh}`,
    words: 'Chợ cóc họp từ 5 giờ sáng, ồn và bẩn. Đề nghị phường sắp xếp vào chợ.',
    answer: {
      kind: 'on-the-spot',
      by: 'chair',
      body: 'Từ tuần sau các hộ được xếp chỗ trong chợ; đội trật tự kiểm tra từ 5 giờ đến 7 giờ sáng trong một tháng.',
    },
  },
  {
    group: 12,
    capacity: 'group',
    topic: 'infrastructure',
    title: `Lối lên cầu vượt thiếu tay vịn ${minh}`,
    words: 'Lối lên cầu vượt thiếu tay vịn, người cao tuổi đi lại khó. Đề nghị lắp tay vịn.',
    answer: { kind: 'explained', on: 'open', holder: 'urban', body: '', ground: '' },
  },
  {
    group: 9,
    capacity: 'self',
    topic: 'culture-society',
    title: `Thêm ghế đá ở vườn hoa ${minh}`,
    words: 'Đề nghị phường thêm ghế đá ở vườn hoa để người già có chỗ nghỉ.',
    answer: { kind: 'noted', body: 'UBND phường đưa 6 ghế đá vào kế hoạch chỉnh trang vườn hoa quý I năm sau.' },
  },
];

/** Collected for the conference to come; answers are being prepared. */
export const comingSynthesised: readonly DemoOpinion[] = [
  {
    group: 1,
    capacity: 'group',
    topic: 'urban-order',
    title: `Vỉa hè đào lên chưa lát lại ${minh}`,
    words: 'Đoạn vỉa hè trước nhà sinh hoạt cộng đồng bị đào lên hai tháng nay chưa lát lại. Đề nghị cho biết bao giờ xong.',
    prepared: 'Nhà thầu lát lại trước ngày họp; Phòng kiểm tra và báo kết quả tại hội nghị.',
    answer: { kind: 'explained', on: 'open', holder: 'urban', body: '', ground: '' },
  },
  {
    group: 3,
    capacity: 'group',
    topic: 'infrastructure',
    title: `Đoạn cuối ngõ tổ 3 vẫn ngập ${minh}`,
    words: 'Đoạn cuối ngõ tổ 3 vẫn ngập vì chưa có cống. Phường làm tiếp bao giờ?',
    prepared: 'Đoạn cuối ngõ dài 40 m chưa có cống; đưa vào kế hoạch sửa chữa quý I năm sau.',
    answer: { kind: 'noted', body: '' },
  },
];

/** From the web, waiting for a person of the office to release them. */
export const webOpinions = [
  {
    group: 3,
    words:
      'Đèn đường ngõ tổ 3 tắt từ đầu tháng, đoạn gần nhà sinh hoạt. Tôi đã gọi ông Nguyễn Văn A bên điện hai lần không được. Cần gì gọi tôi số 0900 000 123. (minh họa)',
  },
  { group: 14, words: 'Bãi xe tự phát sau chợ ồn ban đêm, đề nghị phường kiểm tra. (minh họa)' },
  { group: 6, words: 'Đề nghị thêm ghế đá ở vườn hoa tổ 6 cho người già nghỉ chân. (minh họa)' },
] as const;
