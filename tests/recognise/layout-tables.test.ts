/** Where a person says that the headings of a table are. */

import { describe, expect, test } from 'vitest';
import type { Rows } from '../support/grids.ts';
import { page, readWith } from '../support/layouts.ts';

describe('a table', () => {
  test('has its headings where it is said', () => {
    const rows: Rows = [
      ['Notes', '2020', '1'],
      ['ignored', '1a', '2024'],
      ['', '2023', '2024'],
      ['1a', '11', '12'],
      ['2a', '2', '3'],
    ];
    const layout = { files: '*.xlsx', table: { header: 3, labels: 'A' } };
    expect(readWith([layout], page(rows)).taken).toEqual({
      'trafficked/2023': '11',
      'trafficked/2024': '12',
      'trafficked-missing/2023': '2',
      'trafficked-missing/2024': '3',
    });
  });

  test('may have two header lines, of which the upper fills to the right', () => {
    const rows: Rows = [
      ['', '2023', '', '2024', ''],
      ['', '1a', '2a', '1a', '2a'],
      ['Reply', '11', '2', '12', '3'],
    ];
    const layout = { files: '*.xlsx', table: { header: [1, 2], labels: 'A' } };
    expect(readWith([layout], page(rows)).taken).toEqual({
      'trafficked/2023': '11',
      'trafficked-missing/2023': '2',
      'trafficked/2024': '12',
      'trafficked-missing/2024': '3',
    });
  });

  test('may have two label columns, of which the first fills down', () => {
    const rows: Rows = [
      ['', '', '2023', '2024'],
      ['1a', 'Girls', '3', '4'],
      ['', 'Boys', '8', '9'],
      ['1c', 'Girls', '13', '14'],
    ];
    const layout = { files: '*.xlsx', table: { header: 1, labels: ['A', 'B'] } };
    expect(readWith([layout], page(rows)).taken).toEqual({
      'trafficked/female/2023': '3',
      'trafficked/female/2024': '4',
      'trafficked/male/2023': '8',
      'trafficked/male/2024': '9',
      'unaccompanied/female/2023': '13',
      'unaccompanied/female/2024': '14',
    });
  });

  test('ends where its answers are said to end', () => {
    const rows: Rows = [
      ['', '2023', '2024'],
      ['1a', '11', '12'],
      ['2a', '2', '3'],
    ];
    const layout = { files: '*.xlsx', table: { header: 1, labels: 'A', answers: 'B2:B2' } };
    expect(readWith([layout], page(rows)).taken).toEqual({ 'trafficked/2023': '11' });
  });

  test('repeats where its header stands again', () => {
    const rows: Rows = [
      ['1a', '2023', '2024'],
      ['Girls', '3', '4'],
      ['', '2024', '2023'],
      ['Boys', '9', '8'],
    ];
    const layout = {
      files: '*.xlsx',
      measure: 'trafficked',
      table: { header: 1, labels: 'A', repeats: true },
    };
    expect(readWith([layout], page(rows)).taken).toEqual({
      'trafficked/female/2023': '3',
      'trafficked/female/2024': '4',
      'trafficked/male/2023': '8',
      'trafficked/male/2024': '9',
    });
  });

  test('may give own labels their meaning, for this file alone', () => {
    const rows: Rows = [
      ['', '2023', '2024'],
      ['Young women', '3', '4'],
    ];
    const table = { header: 1, labels: 'A', 'Young women': 'female' };
    const layout = { files: '*.xlsx', measure: 'trafficked', table };
    expect(readWith([layout], page(rows)).taken).toEqual({
      'trafficked/female/2023': '3',
      'trafficked/female/2024': '4',
    });
    expect(readWith([], page(rows)).taken).toEqual({});
  });

  test('that holds no answers is a fault', () => {
    const layout = { files: '*.xlsx', table: { header: 1, labels: 'A', answers: 'H9:J12' } };
    const { taken, faults } = readWith(
      [layout],
      page([
        ['', '2024'],
        ['1a', '12'],
      ]),
    );
    expect({ taken, faults }).toEqual({ taken: {}, faults: ['matched-nothing'] });
  });
});

describe('a long table', () => {
  test('has a column for each kind, and may have several for one', () => {
    const rows: Rows = [
      ['what', 'from', 'to', 'who', 'note', 'how many'],
      ['1a', '2024', '', 'F', 'x', '3'],
      ['1c', '2023', '', 'M', 'y', '40'],
    ];
    const columns = { measure: 'A', period: ['B', 'C'], sex: 'D', answer: 'F' };
    const layout = { files: 'longley.csv', columns, from: 2 };
    expect(readWith([layout], page(rows), 'returns/longley.csv').taken).toEqual({
      'trafficked/female/2024': '3',
      'unaccompanied/male/2023': '40',
    });
  });

  test('begins at the row that is said', () => {
    const rows: Rows = [
      ['1a', '2023', '1'],
      ['1a', '2024', '2'],
      ['1c', '2024', '3'],
    ];
    const layout = {
      files: '*.xlsx',
      columns: { measure: 'A', period: 'B', answer: 'C' },
      from: 3,
    };
    expect(readWith([layout], page(rows)).taken).toEqual({ 'unaccompanied/2024': '3' });
  });
});
