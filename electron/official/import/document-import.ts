import { cleanLine, isSameText } from '../../../shared/format/clean-text.ts';
import { codeKey } from '../../../shared/rules/code-key.ts';
import type { LevelCode } from '../../../shared/schemas/level.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import type { WritableDatabase } from '../../archive/archive.ts';
import { readObjectiveDetail } from '../../archive/objectives/objective-detail.ts';
import { readScheda } from '../../archive/objectives/read-scheda.ts';
import { BLANK_OBJECTIVE } from '../../archive/tables/blank-rows.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { insertRow, rowsWhere, rowWhere, updateRow } from '../../archive/tables/table.ts';
import { OBJECTIVES } from '../../archive/tables/tables.ts';
import type { ProblemLog } from '../problem-log.ts';
import { ArchiveNames } from './archive-names.ts';
import type { ImportDifference } from './import-report.ts';
import { type ObjectiveRecord, onOneLine } from './objective-records.ts';
import { schedaDifferences, valueDifferences } from './scheda-differences.ts';
import { NO_ROWS, writeRows } from './write-rows.ts';

/** What to do with an objective that the archive has otherwise: null when nobody said, and the import will be refused. */
export type OnConflict = 'keep' | 'replace' | null;

export interface ImportSetting {
  readonly db: WritableDatabase;
  readonly plan: Plan;
  readonly levelOf: ReadonlyMap<string, LevelCode>;
  /** Short description of every scheda, from the cover; null when it sets none. */
  readonly shortDescription: string | null;
  readonly onConflict: OnConflict;
  readonly problems: ProblemLog;
}

const CENTRE_IN_CODE = /^\d{4}_([^_]+)_/u;

/** Takes the objectives of one document into the archive, one by one, ancestors first. */
export class DocumentImport {
  /** The objectives that were written, by the codes of the document. */
  readonly written = new Map<string, Id>();
  readonly created: string[] = [];
  readonly unchanged: string[] = [];
  readonly replaced: string[] = [];
  readonly kept: string[] = [];
  readonly differences: ImportDifference[] = [];
  readonly #setting: ImportSetting;
  readonly #names: ArchiveNames;
  readonly #byCode: Map<string, Objective[]>;
  /** By what the spellings of a code have in common, for those that are written otherwise here. */
  readonly #byKey: Map<string, Objective[]>;

  constructor(setting: ImportSetting) {
    this.#setting = setting;
    this.#names = new ArchiveNames(setting.db);
    const there = rowsWhere(setting.db, OBJECTIVES, { planId: setting.plan.id });
    this.#byCode = Map.groupBy(there, ({ code }) => cleanLine(code));
    this.#byKey = Map.groupBy(there, ({ code }) => codeKey(code));
  }

  take(record: ObjectiveRecord): void {
    const [archived, another] = this.#coded(record.code);
    if (another !== undefined) {
      const message = `L'archivio ha più di un obiettivo «${record.code}»: correggere i codici prima di importare.`;
      this.#setting.problems.blocking('code-twice', message);
    } else if (archived === undefined) {
      this.#write(record, null);
      this.created.push(record.code);
    } else this.#reconcile(record, archived);
  }

  #coded(code: string): readonly Objective[] {
    return this.#byCode.get(code) ?? this.#byKey.get(codeKey(code)) ?? [];
  }

  #reconcile(record: ObjectiveRecord, archived: Objective): void {
    const differences = this.#differences(record, archived);
    this.differences.push(...differences.map((difference) => ({ code: record.code, ...difference })));
    if (differences.length === 0) this.unchanged.push(record.code);
    else if (this.#setting.onConflict === 'replace') {
      this.#write(record, archived);
      this.replaced.push(record.code);
    } else this.kept.push(record.code);
  }

  #differences(record: ObjectiveRecord, archived: Objective) {
    const { db, levelOf, shortDescription } = this.#setting;
    const parent = archived.parentId === null ? null : rowWhere(db, OBJECTIVES, { id: archived.parentId });
    const isSameParent = parent !== null && codeKey(parent.code) === codeKey(record.parentCode ?? '');
    const place = valueDifferences(
      { Livello: archived.level, 'Collegato a': parent?.code ?? '' },
      {
        Livello: levelOf.get(record.levelLabel) ?? '',
        'Collegato a': isSameParent ? parent.code : (record.parentCode ?? ''),
      },
    );
    if (record.scheda === null) {
      const [old, title] = [onOneLine(archived.title), onOneLine(record.title)];
      return [...place, ...valueDifferences({ Descrizione: old }, { Descrizione: title })];
    }
    const short = shortDescription === null ? {} : { 'Descrizione sintetica': shortDescription };
    return [
      ...place,
      ...valueDifferences({ 'Descrizione sintetica': archived.shortDescription }, short),
      ...schedaDifferences(readScheda(db, archived.id), this.#asArchived(record.scheda)),
    ];
  }

  /** Above the PEG the archive keeps no year: the one that the heads of a sheet say is the plan's. */
  #asArchived(scheda: Scheda): Scheda {
    return this.#setting.levelOf.get(scheda.levelLabel) === 'PEG' ? scheda : { ...scheda, year: null };
  }

  #write(record: ObjectiveRecord, archived: Objective | null): void {
    const { db, plan, levelOf, shortDescription } = this.#setting;
    const level = levelOf.get(record.levelLabel);
    if (level === undefined) return;
    const id = archived?.id ?? newId();
    const { scheda } = record;
    const parentId = record.parentCode === null ? null : (this.#coded(record.parentCode)[0]?.id ?? null);
    const place = { level, parentId };
    const printed = scheda === null ? { title: record.title } : this.#printed(scheda, level);
    const row: Objective = {
      ...(archived ?? { ...BLANK_OBJECTIVE, id, planId: plan.id, code: record.code }),
      ...place,
      ...printed,
      ...(scheda === null || shortDescription === null ? {} : { shortDescription }),
    };
    const { id: _, ...fields } = row;
    if (archived === null) insertRow(db, OBJECTIVES, row);
    else updateRow(db, OBJECTIVES, id, fields);
    this.#byCode.set(record.code, [row]);
    if (scheda === null) return;
    this.written.set(record.code, id);
    const rows = archived === null ? NO_ROWS : readObjectiveDetail(db, id);
    writeRows(db, this.#names, id, rows, scheda, scheda.year ?? plan.firstYear);
  }

  #printed(scheda: Scheda, level: LevelCode) {
    const { title, implementation, progressReport, year } = scheda;
    return {
      title,
      implementation,
      progressReport,
      ...(level === 'PEG' && year !== null ? { year } : {}),
      councillorId: this.#names.councillor(scheda.councillor),
      centreId: this.#centre(scheda),
      responsibleId: this.#names.person(scheda.responsible),
      statusId: this.#names.listItem('status', scheda.status),
    };
  }

  /** A centre that the archive calls otherwise is a difference of the objective that prints it. */
  #centre({ code, centre: longName }: Scheda): Id | null {
    const centre = this.#names.objectiveCentre(CENTRE_IN_CODE.exec(code)?.[1] ?? null, longName);
    if (centre === null || isSameText(centre.longName, longName)) return centre?.id ?? null;
    const field = 'Centro di Responsabilità';
    if (!this.differences.some((known) => known.code === code && known.field === field)) {
      this.differences.push({ code, field, inArchive: centre.longName, inFile: longName });
    }
    return this.#setting.onConflict === 'replace' ? this.#names.renamed(centre, longName).id : centre.id;
  }
}
