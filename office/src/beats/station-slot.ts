import { type ComponentType, createContext } from 'react';

/** A part of the station page that a later slice brings, such as beats against plan. */
export type StationSection = ComponentType<{ readonly stationId: string }>;

/** Filled by the composition root; the station page knows none of them. */
export const StationSections = createContext<readonly StationSection[]>([]);
