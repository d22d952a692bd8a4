import { Modal } from 'antd';
import type { ReactNode } from 'react';

const USUAL_WIDTH = 560;

/** A dialog over the page. Escape closes it, the focus goes back to where it was, and what was typed is forgotten. */
export function Dialog({
  isOpen,
  title,
  width = USUAL_WIDTH,
  onClose,
  children,
}: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly width?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Modal
      open={isOpen}
      title={title}
      width={width}
      footer={null}
      destroyOnHidden
      closable={{ 'aria-label': '关闭' }}
      onCancel={onClose}
    >
      {children}
    </Modal>
  );
}
