import { Alert, List, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { useFieldText, useProblemText } from './problemText';
import { fieldOf, type Form } from './useForm';

type Props = { form: Pick<Form, 'problem' | 'attempts' | 'errors'>; labels?: Record<string, string> };

/** What was refused, at the top of the form and with the focus on it; each field is named as it is labelled. */
export function ProblemSummary({ form, labels = {} }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const fieldText = useFieldText();
  const element = useRef<HTMLDivElement>(null);
  const { problem, attempts } = form;

  useEffect(() => {
    if (attempts > 0) element.current?.focus();
  }, [attempts]);

  if (problem === undefined) return null;
  const fields = isProblem(problem) ? problem.fields : [];
  return (
    <Alert
      ref={element}
      tabIndex={-1}
      role="alert"
      variant="light"
      color="danger"
      icon={<CircleAlert aria-hidden />}
      title={t(fields.length > 0 ? 'form.refused' : 'failed.title')}
    >
      <Text c="var(--fg-text)">{text(problem)}</Text>
      {fields.length > 0 && (
        <List size="sm" mt="xs">
          {fields.map(({ path, code, message }) => (
            <List.Item key={path + code}>
              <Text span c="var(--fg-text)" size="sm">
                {labels[fieldOf(path)] ?? path}: {fieldText({ code, message })}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
