'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button, RoundButton, type ButtonProps } from './button';
import { classes } from './icon';

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  close: string;
  /** fills a phone, stands at the side of a desk */
  sheet?: boolean;
  children: ReactNode;
};

/** The platform's own dialog: the focus stays inside, Escape closes it, and the focus goes back to what opened it. */
export function Dialog({ open, onClose, title, close, sheet, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
    if (!open && box.current?.open) box.current.close();
  }, [open]);
  return (
    <DialogBox box={box} onClose={onClose} title={title} close={close} sheet={sheet}>
      {children}
    </DialogBox>
  );
}

/** A button and the dialog that it opens. A form inside with `method="dialog"` closes it. */
export function DialogButton({
  title,
  close,
  sheet,
  children,
  words,
  ...button
}: Omit<ButtonProps, 'title'> & { words: ReactNode; title: string; close: string; sheet?: boolean }) {
  const box = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button {...button} aria-haspopup="dialog" onClick={() => box.current?.showModal()}>
        {words}
      </Button>
      <DialogBox box={box} title={title} close={close} sheet={sheet}>
        {children}
      </DialogBox>
    </>
  );
}

type BoxProps = {
  box: React.RefObject<HTMLDialogElement | null>;
  onClose?: () => void;
  title: string;
  close: string;
  sheet?: boolean;
  children: ReactNode;
};

function DialogBox({ box, onClose, title, close, sheet, children }: BoxProps) {
  const id = useId();
  return (
    <dialog
      ref={box}
      className={classes(sheet && 'sheet')}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === box.current && box.current.close()}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <RoundButton icon={X} words={close} onClick={() => box.current?.close()} />
      </div>
      {children}
    </dialog>
  );
}
