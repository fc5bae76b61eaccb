import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { dateKind } from '../values/date-kind.ts';
import { controlProps, type FieldProps } from './field-props.ts';
import { restoreOnEscape } from './restore-on-escape.ts';

const Calendar = lazy(() => import('./calendar.tsx'));

/** A day, typed as `1/2/20`, `010220` or `oggi`, or chosen from a calendar (the button, or Alt and the down arrow). */
export function DateField(field: FieldProps) {
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const read = dateKind.parse(field.text);
  const returning = useRef(false);
  const close = () => {
    returning.current = true;
    setOpen(false);
  };
  // Once the calendar is gone: while it goes, Mantine gives the focus to what it was opened on, which may be a day of it.
  useEffect(() => {
    if (!open && returning.current) input.current?.focus();
    returning.current = false;
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowDown' && field.readOnly !== true) {
      event.preventDefault();
      setOpen(true);
    } else restoreOnEscape(field)(event);
  };
  return (
    <TextInput
      {...controlProps(field)}
      ref={input}
      placeholder={field.placeholder ?? 'gg/mm/aaaa'}
      onChange={(event) => field.onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      rightSection={
        field.readOnly === true ? null : (
          <Popover opened={open} onDismiss={close} position="bottom-end" trapFocus>
            <Popover.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Scegli sul calendario: ${field.label}`}
                onClick={() => setOpen(!open)}
              >
                <IconCalendar aria-hidden size="1.125rem" />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown aria-label={`Calendario: ${field.label}`}>
              <Suspense fallback="Un momento…">
                <Calendar
                  autoFocus
                  day={read.ok ? read.value : null}
                  onDay={(day) => {
                    field.onText(dateKind.format(day));
                    close();
                  }}
                />
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        )
      }
    />
  );
}
