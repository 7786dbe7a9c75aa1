import type { FormText } from '@meguri/core/voices/form/text.ts';
import { longestText } from '@meguri/core/voices/letter.ts';
import {
  kindIds,
  subjectIds,
  type VoiceKind,
  type VoiceSubject,
} from '@meguri/core/voices/voice.ts';
import { type Html, html } from './html.ts';
import { type Setting, textOf } from './page.ts';

/** The name of a field nobody sees; only a program fills it in. */
export const trap = 'second';

const subjectWords = (text: FormText): Readonly<Record<VoiceSubject, string>> => ({
  visits: text.visits,
  safety: text.safety,
  traffic: text.traffic,
  procedures: text.procedures,
  information: text.information,
  conduct: text.conduct,
  'personal-data': text.data,
  other: text.other,
});

const option = (value: string, label: string, isChosen: boolean): Html =>
  isChosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;

/** What somebody typed, put back where something was missing. */
export type Typed = {
  readonly kind: VoiceKind | null;
  readonly subject: VoiceSubject | null;
  readonly placeId: string | null;
  readonly text: string;
};

export const nothingTyped: Typed = { kind: null, subject: null, placeId: null, text: '' };

const kindField = (text: FormText, kind: VoiceKind | null): Html => {
  const radio = (id: VoiceKind): Html => {
    const input =
      id === (kind ?? 'opinion')
        ? html`<input type="radio" name="kind" value="${id}" checked>`
        : html`<input type="radio" name="kind" value="${id}">`;
    return html`<label class="choice">${input} ${text[id]}</label>`;
  };
  return html`<fieldset><legend>${text.kind}</legend>${kindIds.map(radio)}</fieldset>`;
};

const problem = (said: string | null): Html =>
  said === null ? html`` : html`<p class="problem" role="alert">${said}</p>`;

/** The form itself; `said` is what was wrong with the last try. */
export const voiceForm = (setting: Setting, typed: Typed, said: string | null = null): Html => {
  const text = textOf(setting);
  const words = subjectWords(text);
  const { language, inside } = setting;
  const places = inside.places.map(({ id, name }) => option(id, name, id === typed.placeId));
  return html`<p>${text.lead}</p>
<p class="urgent">${text.urgent}</p>
${problem(said)}
<form method="post" action="/" autocomplete="off">
<input type="hidden" name="lang" value="${language}">
${kindField(text, typed.kind)}
<label for="subject">${text.subject}</label>
<select id="subject" name="subject">${subjectIds.map((id) => option(id, words[id], id === typed.subject))}</select>
<label for="place">${text.place}</label>
<select id="place" name="place">${option('', text.anyPlace, typed.placeId === null)}${places}</select>
<label for="text">${text.text}</label>
<p class="hint" id="text-hint">${text.textHint}</p>
<textarea id="text" name="text" rows="9" required maxlength="${String(longestText)}" aria-describedby="text-hint" dir="auto">${typed.text}</textarea>
<p class="trap" aria-hidden="true"><input name="${trap}" tabindex="-1" autocomplete="off"></p>
<p><button>${text.send}</button></p>
</form>
<p class="privacy">${text.privacy}</p>`;
};

/** Shown once: the ticket is kept nowhere. */
export const receipt = (setting: Setting, ticket: string): Html => {
  const text = textOf(setting);
  return html`<p class="done" role="status">${text.sent}</p>
<p>${text.keep}</p>
<dl><dt>${text.number}</dt><dd class="ticket" translate="no">${ticket}</dd></dl>`;
};

export const ticketForm = (setting: Setting, said: string | null = null): Html => {
  const text = textOf(setting);
  return html`${problem(said)}
<form method="post" action="/answer" autocomplete="off">
<input type="hidden" name="lang" value="${setting.language}">
<label for="ticket">${text.number}</label>
<p class="hint" id="ticket-hint">${text.readHint}</p>
<input id="ticket" name="ticket" class="ticket" required maxlength="30" autocapitalize="characters" spellcheck="false" aria-describedby="ticket-hint">
<p><button>${text.show}</button></p>
</form>`;
};

export type Answer = { readonly on: string; readonly text: string };

export const answerList = (setting: Setting, answers: readonly Answer[]): Html => {
  const text = textOf(setting);
  const one = ({ on, text: words }: Answer): Html =>
    html`<article><h2>${text.answers} <time datetime="${on}">${on}</time></h2><p class="answer" dir="auto">${words}</p></article>`;
  return html`${answers.map(one)}`;
};
