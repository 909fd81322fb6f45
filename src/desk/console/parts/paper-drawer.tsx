import { Button, Drawer } from 'antd';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { FileAnswer } from '../../contract/endpoint.ts';
import { saveFile } from '../call/call.ts';
import { PaperViewerContext } from './paper-viewer.ts';
import { texts } from './texts.ts';

const pdf = 'application/pdf';

interface Shown {
  readonly file: FileAnswer;
  readonly address: string;
}

/**
 * Gives the pages within it a drawer in which a PDF is looked at before it is saved. Anything else, and everything in a browser
 * that shows no PDF within a page (most phones), goes to the downloads. The type is fixed: a file that says it is a page is none.
 */
export function PaperViewer({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [open, setOpen] = useState(false);
  const show = useCallback((file: FileAnswer) => {
    if (file.type.split(';')[0] !== pdf || !navigator.pdfViewerEnabled) return saveFile(file);
    setShown({ file, address: URL.createObjectURL(new Blob([file.bytes.slice().buffer], { type: pdf })) });
    setOpen(true);
  }, []);
  const address = shown?.address;
  // What was opened holds personal data: nothing of it stays behind when it is closed, or when the session ends.
  useEffect(() => (address === undefined ? undefined : () => URL.revokeObjectURL(address)), [address]);
  return (
    <PaperViewerContext value={show}>
      {children}
      <Drawer
        rootClassName="paper-drawer no-print"
        getContainer={false}
        size="min(960px, 100vw)"
        open={open}
        onClose={() => setOpen(false)}
        afterOpenChange={(stands) => {
          if (!stands) setShown(null);
        }}
        closable={{ 'aria-label': texts.closePaper }}
        title={shown?.file.name}
        extra={
          shown !== null && (
            <Button type="primary" onClick={() => saveFile(shown.file)}>
              {texts.savePaper}
            </Button>
          )
        }
      >
        {shown !== null && (
          <iframe
            className="paper-frame"
            title={shown.file.name}
            src={`${shown.address}#navpanes=0&view=FitH`}
          />
        )}
      </Drawer>
    </PaperViewerContext>
  );
}
