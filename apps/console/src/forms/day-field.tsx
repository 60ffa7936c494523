/** A calendar day: chosen with the browser's own calendar, repeated in words so that day and month cannot be mixed up. */
import { TextInput } from '@mantine/core';
import { useFormat } from '../language/format';

interface DayFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly error?: string | null;
  readonly onChange: (day: string) => void;
}

export function DayField({ label, help, value, error, onChange }: DayFieldProps) {
  const format = useFormat();
  return (
    <TextInput
      type="date" label={label} withAsterisk description={value === '' ? help : format.dateLong(value)} inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
