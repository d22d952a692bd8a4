/** What a finding is and is not; stands wherever findings are shown. */
export function Statement() {
  return (
    <p className="statement">
      线索由程序将监测事实与条款逐项对照得出，供主管机关核查，不是对任何单位或个人的处理决定。是否追责、如何追责，由有权机关听取陈述后依规依纪依法决定。
    </p>
  );
}
