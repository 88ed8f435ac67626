import { readCount, readLabelled, readNumberOf, readOnePer, readPercent, readPoints, readShare } from './counted.js';
import { readImpliedMoney, readMeasure, readMoney, readPrefixedMoney, readTime } from './measured.js';
import type { FigureRule } from './site.js';

/** The ways to write a figure; the first that reads a number is believed. */
export const FIGURE_RULES: readonly FigureRule[] = [
  { name: '<nombre> %', read: readPercent },
  { name: '<nombre> points de pourcentage', read: readPoints },
  { name: '<nombre> k€', read: readPrefixedMoney },
  { name: '<nombre> euros', read: readMoney },
  { name: '<nombre> ans', read: readTime },
  { name: '<nombre> km', read: readMeasure },
  { name: '<nombre> millions (d’euros)', read: readImpliedMoney },
  { name: 'un tiers des <nom>', read: readShare },
  { name: 'un <nom> par semaine', read: readOnePer },
  { name: '<nombre> <nom>', read: readCount },
  { name: '<nombre> le nombre de <nom>', read: readNumberOf },
  { name: '<nom> : <nombre>', read: readLabelled },
];
