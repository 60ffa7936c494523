/** Where the answer to a hand-over is uploaded. */
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../language/language';
import { registrationWords } from '../../language/registration.words';

export function AnswerToBring({ no }: { readonly no: string }) {
  const words = useWords(registrationWords);
  return <Button component={Link} to={`/cooperations/${encodeURIComponent(no)}?tab=registration`} size="xs" rightSection={<IconArrowRight size={15} aria-hidden />}>{words.toRegistration}</Button>;
}
