import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';

/** A digest or an id that is read, selected as a whole by one click, and copied where the browser allows it. */
export function Digest({ of, text }: { readonly of: string; readonly text: string }) {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <span className="digest-line">
      <code className="digest">{text}</code>
      {window.isSecureContext ? (
        <Button
          type="text"
          size="small"
          icon={isCopied ? <CheckOutlined /> : <CopyOutlined />}
          aria-label={isCopied ? `已复制${of}` : `复制${of}`}
          onClick={async () => {
            await navigator.clipboard.writeText(text);
            setIsCopied(true);
          }}
        />
      ) : null}
    </span>
  );
}
