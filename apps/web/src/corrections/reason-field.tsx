import { Form, Input } from 'antd';

const LONGEST_REASON = 1_000;

/** Why, and on what ground: no correction, withdrawal or exclusion is without it. */
export function ReasonField({
  label = '理由和依据',
  hint,
  isRequired = true,
}: {
  readonly label?: string;
  readonly hint: string;
  readonly isRequired?: boolean;
}) {
  return (
    <Form.Item
      name="reason"
      label={label}
      extra={hint}
      rules={isRequired ? [{ required: true, whitespace: true, message: '请写明理由。' }] : []}
    >
      <Input.TextArea rows={3} maxLength={LONGEST_REASON} />
    </Form.Item>
  );
}
