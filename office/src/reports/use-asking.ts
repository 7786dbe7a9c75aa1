import { useState } from 'react';

/** A question of headquarters that is not sent yet. */
export type Asking = { readonly sentenceId: string; readonly text: string };

/** Questions collected while headquarters reads; one for each sentence. */
export const useAsking = () => {
  const [questions, setQuestions] = useState<readonly Asking[]>([]);
  const without = (sentenceId: string) => questions.filter((one) => one.sentenceId !== sentenceId);
  return {
    questions,
    ask: (sentenceId: string, text: string) =>
      setQuestions([...without(sentenceId), { sentenceId, text }]),
    drop: (sentenceId: string) => setQuestions(without(sentenceId)),
  };
};

export type AskingState = ReturnType<typeof useAsking>;
