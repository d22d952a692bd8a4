import { Form, Radio } from 'antd';

/** How the installation begins: with something to look at, or with nothing. */
export function StartChoice() {
  return (
    <Form.Item name="start" noStyle>
      <Radio.Group className="choices" aria-labelledby="start-choice">
        <Radio value="demonstration" className="choice">
          <strong className="choice-name">演示省“云川省”</strong>
          <span className="choice-note">
            装入一个虚构的省：3个市、22个县（市、区）、70多个断面三年的数据，并核算2018年。
          </span>
          <span className="choice-note">
            适合先看看平台能做什么。演示数据入库后不能删除，正式使用时请换一个数据文件夹重新启动。
          </span>
        </Radio>
        <Radio value="empty" className="choice">
          <strong className="choice-name">空白开始</strong>
          <span className="choice-note">不装入任何数据，从导入本地的行政区划、断面和监测数据开始。</span>
          <span className="choice-note">适合正式使用。</span>
        </Radio>
      </Radio.Group>
    </Form.Item>
  );
}
