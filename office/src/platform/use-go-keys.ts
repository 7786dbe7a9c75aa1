import { useShortcut } from '@meguri/ui/use-shortcut.ts';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { NavPlace } from './nav.ts';

/** Milliseconds in which the letter must follow `g`. */
const patience = 1_500;

/** `g` then a letter goes to an entry of the navigation. */
export const useGoKeys = (places: readonly NavPlace[]): void => {
  const navigate = useNavigate();
  const latest = useRef(places);
  latest.current = places;
  const since = useRef(0);
  useShortcut('g', () => {
    since.current = Date.now();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (Date.now() - since.current > patience || event.key === 'g') return;
      since.current = 0;
      const place = latest.current.find(({ letter }) => letter === event.key);
      if (!place) return;
      event.preventDefault();
      void navigate({ to: place.href });
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [navigate]);
};
