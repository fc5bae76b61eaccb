CREATE TRIGGER acceptedFindingsLogDelete AFTER DELETE ON acceptedFindings BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'acceptedFindings', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'objectiveId', OLD.objectiveId, 'kind', OLD.kind, 'entity', OLD.entity, 'rowId', OLD.rowId, 'field', OLD.field, 'fact', OLD.fact, 'value', OLD.value, 'who', OLD.who, 'at', OLD.at));
END;

CREATE TRIGGER acceptedFindingsLogInsert AFTER INSERT ON acceptedFindings BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'acceptedFindings', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER acceptedFindingsLogUpdate AFTER UPDATE ON acceptedFindings BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'acceptedFindings', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'objectiveId' AS field, OLD.objectiveId AS oldValue, NEW.objectiveId AS newValue
    UNION ALL SELECT 'kind' AS field, OLD.kind AS oldValue, NEW.kind AS newValue
    UNION ALL SELECT 'entity' AS field, OLD.entity AS oldValue, NEW.entity AS newValue
    UNION ALL SELECT 'rowId' AS field, OLD.rowId AS oldValue, NEW.rowId AS newValue
    UNION ALL SELECT 'field' AS field, OLD.field AS oldValue, NEW.field AS newValue
    UNION ALL SELECT 'fact' AS field, OLD.fact AS oldValue, NEW.fact AS newValue
    UNION ALL SELECT 'value' AS field, OLD.value AS oldValue, NEW.value AS newValue
    UNION ALL SELECT 'who' AS field, OLD.who AS oldValue, NEW.who AS newValue
    UNION ALL SELECT 'at' AS field, OLD.at AS oldValue, NEW.at AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER bandsLogDelete AFTER DELETE ON bands BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'bands', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'minimum', OLD.minimum, 'label', OLD.label));
END;

CREATE TRIGGER bandsLogInsert AFTER INSERT ON bands BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'bands', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER bandsLogUpdate AFTER UPDATE ON bands BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'bands', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'minimum' AS field, OLD.minimum AS oldValue, NEW.minimum AS newValue
    UNION ALL SELECT 'label' AS field, OLD.label AS oldValue, NEW.label AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER centresLogDelete AFTER DELETE ON centres BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'centres', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'code', OLD.code, 'longName', OLD.longName, 'shortName', OLD.shortName, 'parentId', OLD.parentId, 'position', OLD.position));
END;

CREATE TRIGGER centresLogInsert AFTER INSERT ON centres BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'centres', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER centresLogUpdate AFTER UPDATE ON centres BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'centres', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'code' AS field, OLD.code AS oldValue, NEW.code AS newValue
    UNION ALL SELECT 'longName' AS field, OLD.longName AS oldValue, NEW.longName AS newValue
    UNION ALL SELECT 'shortName' AS field, OLD.shortName AS oldValue, NEW.shortName AS newValue
    UNION ALL SELECT 'parentId' AS field, OLD.parentId AS oldValue, NEW.parentId AS newValue
    UNION ALL SELECT 'position' AS field, OLD.position AS oldValue, NEW.position AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER closingsLogDelete AFTER DELETE ON closings BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'closings', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'reviewId', OLD.reviewId, 'kind', OLD.kind, 'snapshotId', OLD.snapshotId, 'seenChange', OLD.seenChange));
END;

CREATE TRIGGER closingsLogInsert AFTER INSERT ON closings BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'closings', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER closingsLogUpdate AFTER UPDATE ON closings BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'closings', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'reviewId' AS field, OLD.reviewId AS oldValue, NEW.reviewId AS newValue
    UNION ALL SELECT 'kind' AS field, OLD.kind AS oldValue, NEW.kind AS newValue
    UNION ALL SELECT 'snapshotId' AS field, OLD.snapshotId AS oldValue, NEW.snapshotId AS newValue
    UNION ALL SELECT 'seenChange' AS field, OLD.seenChange AS oldValue, NEW.seenChange AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER councillorsLogDelete AFTER DELETE ON councillors BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'councillors', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'name', OLD.name));
END;

CREATE TRIGGER councillorsLogInsert AFTER INSERT ON councillors BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'councillors', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER councillorsLogUpdate AFTER UPDATE ON councillors BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'councillors', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'name' AS field, OLD.name AS oldValue, NEW.name AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER importDoubtsLogDelete AFTER DELETE ON importDoubts BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'importDoubts', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'objectiveId', OLD.objectiveId, 'entity', OLD.entity, 'rowId', OLD.rowId, 'field', OLD.field, 'file', OLD.file, 'place', OLD.place, 'message', OLD.message, 'readAt', OLD.readAt));
END;

CREATE TRIGGER importDoubtsLogInsert AFTER INSERT ON importDoubts BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'importDoubts', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER importDoubtsLogUpdate AFTER UPDATE ON importDoubts BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'importDoubts', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'objectiveId' AS field, OLD.objectiveId AS oldValue, NEW.objectiveId AS newValue
    UNION ALL SELECT 'entity' AS field, OLD.entity AS oldValue, NEW.entity AS newValue
    UNION ALL SELECT 'rowId' AS field, OLD.rowId AS oldValue, NEW.rowId AS newValue
    UNION ALL SELECT 'field' AS field, OLD.field AS oldValue, NEW.field AS newValue
    UNION ALL SELECT 'file' AS field, OLD.file AS oldValue, NEW.file AS newValue
    UNION ALL SELECT 'place' AS field, OLD.place AS oldValue, NEW.place AS newValue
    UNION ALL SELECT 'message' AS field, OLD.message AS oldValue, NEW.message AS newValue
    UNION ALL SELECT 'readAt' AS field, OLD.readAt AS oldValue, NEW.readAt AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER indicatorResultsLogDelete AFTER DELETE ON indicatorResults BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'indicatorResults', OLD.id, (SELECT objectiveId FROM indicators WHERE id = OLD.indicatorId), 'delete', json_object('id', OLD.id, 'indicatorId', OLD.indicatorId, 'year', OLD.year, 'value', OLD.value));
END;

CREATE TRIGGER indicatorResultsLogInsert AFTER INSERT ON indicatorResults BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'indicatorResults', NEW.id, (SELECT objectiveId FROM indicators WHERE id = NEW.indicatorId), 'insert');
END;

CREATE TRIGGER indicatorResultsLogUpdate AFTER UPDATE ON indicatorResults BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'indicatorResults', OLD.id, (SELECT objectiveId FROM indicators WHERE id = OLD.indicatorId), 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'indicatorId' AS field, OLD.indicatorId AS oldValue, NEW.indicatorId AS newValue
    UNION ALL SELECT 'year' AS field, OLD.year AS oldValue, NEW.year AS newValue
    UNION ALL SELECT 'value' AS field, OLD.value AS oldValue, NEW.value AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER indicatorTakesItsResults BEFORE DELETE ON indicators BEGIN
  DELETE FROM indicatorResults WHERE indicatorId = OLD.id;
END;

CREATE TRIGGER indicatorsLogDelete AFTER DELETE ON indicators BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'indicators', OLD.id, OLD.objectiveId, 'delete', json_object('id', OLD.id, 'objectiveId', OLD.objectiveId, 'position', OLD.position, 'description', OLD.description, 'typeId', OLD.typeId, 'direction', OLD.direction, 'weight', OLD.weight, 'target', OLD.target, 'result', OLD.result, 'note', OLD.note, 'unit', OLD.unit, 'continuesId', OLD.continuesId));
END;

CREATE TRIGGER indicatorsLogInsert AFTER INSERT ON indicators BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'indicators', NEW.id, NEW.objectiveId, 'insert');
END;

CREATE TRIGGER indicatorsLogUpdate AFTER UPDATE ON indicators BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'indicators', OLD.id, OLD.objectiveId, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'objectiveId' AS field, OLD.objectiveId AS oldValue, NEW.objectiveId AS newValue
    UNION ALL SELECT 'position' AS field, OLD.position AS oldValue, NEW.position AS newValue
    UNION ALL SELECT 'description' AS field, OLD.description AS oldValue, NEW.description AS newValue
    UNION ALL SELECT 'typeId' AS field, OLD.typeId AS oldValue, NEW.typeId AS newValue
    UNION ALL SELECT 'direction' AS field, OLD.direction AS oldValue, NEW.direction AS newValue
    UNION ALL SELECT 'weight' AS field, OLD.weight AS oldValue, NEW.weight AS newValue
    UNION ALL SELECT 'target' AS field, OLD.target AS oldValue, NEW.target AS newValue
    UNION ALL SELECT 'result' AS field, OLD.result AS oldValue, NEW.result AS newValue
    UNION ALL SELECT 'note' AS field, OLD.note AS oldValue, NEW.note AS newValue
    UNION ALL SELECT 'unit' AS field, OLD.unit AS oldValue, NEW.unit AS newValue
    UNION ALL SELECT 'continuesId' AS field, OLD.continuesId AS oldValue, NEW.continuesId AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER levelsLogDelete AFTER DELETE ON levels BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'levels', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'code', OLD.code, 'label', OLD.label, 'position', OLD.position));
END;

CREATE TRIGGER levelsLogInsert AFTER INSERT ON levels BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'levels', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER levelsLogUpdate AFTER UPDATE ON levels BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'levels', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'code' AS field, OLD.code AS oldValue, NEW.code AS newValue
    UNION ALL SELECT 'label' AS field, OLD.label AS oldValue, NEW.label AS newValue
    UNION ALL SELECT 'position' AS field, OLD.position AS oldValue, NEW.position AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER listItemsLogDelete AFTER DELETE ON listItems BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'listItems', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'kind', OLD.kind, 'label', OLD.label, 'position', OLD.position));
END;

CREATE TRIGGER listItemsLogInsert AFTER INSERT ON listItems BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'listItems', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER listItemsLogUpdate AFTER UPDATE ON listItems BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'listItems', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'kind' AS field, OLD.kind AS oldValue, NEW.kind AS newValue
    UNION ALL SELECT 'label' AS field, OLD.label AS oldValue, NEW.label AS newValue
    UNION ALL SELECT 'position' AS field, OLD.position AS oldValue, NEW.position AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER municipalityLogDelete AFTER DELETE ON municipality BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'municipality', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'name', OLD.name, 'crest', OLD.crest));
END;

CREATE TRIGGER municipalityLogInsert AFTER INSERT ON municipality BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'municipality', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER municipalityLogUpdate AFTER UPDATE ON municipality BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'municipality', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'name' AS field, OLD.name AS oldValue, NEW.name AS newValue
    UNION ALL SELECT 'crest' AS field, OLD.crest AS oldValue, NEW.crest AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER objectivesLogDelete AFTER DELETE ON objectives BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'objectives', OLD.id, OLD.id, 'delete', json_object('id', OLD.id, 'planId', OLD.planId, 'level', OLD.level, 'parentId', OLD.parentId, 'code', OLD.code, 'year', OLD.year, 'shortDescription', OLD.shortDescription, 'title', OLD.title, 'councillorId', OLD.councillorId, 'centreId', OLD.centreId, 'responsibleId', OLD.responsibleId, 'implementation', OLD.implementation, 'progressReport', OLD.progressReport, 'statusId', OLD.statusId, 'weight', OLD.weight, 'continuesId', OLD.continuesId, 'changeReason', OLD.changeReason));
END;

CREATE TRIGGER objectivesLogInsert AFTER INSERT ON objectives BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'objectives', NEW.id, NEW.id, 'insert');
END;

CREATE TRIGGER objectivesLogUpdate AFTER UPDATE ON objectives BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'objectives', OLD.id, OLD.id, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'planId' AS field, OLD.planId AS oldValue, NEW.planId AS newValue
    UNION ALL SELECT 'level' AS field, OLD.level AS oldValue, NEW.level AS newValue
    UNION ALL SELECT 'parentId' AS field, OLD.parentId AS oldValue, NEW.parentId AS newValue
    UNION ALL SELECT 'code' AS field, OLD.code AS oldValue, NEW.code AS newValue
    UNION ALL SELECT 'year' AS field, OLD.year AS oldValue, NEW.year AS newValue
    UNION ALL SELECT 'shortDescription' AS field, OLD.shortDescription AS oldValue, NEW.shortDescription AS newValue
    UNION ALL SELECT 'title' AS field, OLD.title AS oldValue, NEW.title AS newValue
    UNION ALL SELECT 'councillorId' AS field, OLD.councillorId AS oldValue, NEW.councillorId AS newValue
    UNION ALL SELECT 'centreId' AS field, OLD.centreId AS oldValue, NEW.centreId AS newValue
    UNION ALL SELECT 'responsibleId' AS field, OLD.responsibleId AS oldValue, NEW.responsibleId AS newValue
    UNION ALL SELECT 'implementation' AS field, OLD.implementation AS oldValue, NEW.implementation AS newValue
    UNION ALL SELECT 'progressReport' AS field, OLD.progressReport AS oldValue, NEW.progressReport AS newValue
    UNION ALL SELECT 'statusId' AS field, OLD.statusId AS oldValue, NEW.statusId AS newValue
    UNION ALL SELECT 'weight' AS field, OLD.weight AS oldValue, NEW.weight AS newValue
    UNION ALL SELECT 'continuesId' AS field, OLD.continuesId AS oldValue, NEW.continuesId AS newValue
    UNION ALL SELECT 'changeReason' AS field, OLD.changeReason AS oldValue, NEW.changeReason AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER participantsLogDelete AFTER DELETE ON participants BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'participants', OLD.id, OLD.objectiveId, 'delete', json_object('id', OLD.id, 'objectiveId', OLD.objectiveId, 'position', OLD.position, 'personId', OLD.personId, 'relationId', OLD.relationId, 'commitment', OLD.commitment, 'fromDate', OLD.fromDate, 'toDate', OLD.toDate));
END;

CREATE TRIGGER participantsLogInsert AFTER INSERT ON participants BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'participants', NEW.id, NEW.objectiveId, 'insert');
END;

CREATE TRIGGER participantsLogUpdate AFTER UPDATE ON participants BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'participants', OLD.id, OLD.objectiveId, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'objectiveId' AS field, OLD.objectiveId AS oldValue, NEW.objectiveId AS newValue
    UNION ALL SELECT 'position' AS field, OLD.position AS oldValue, NEW.position AS newValue
    UNION ALL SELECT 'personId' AS field, OLD.personId AS oldValue, NEW.personId AS newValue
    UNION ALL SELECT 'relationId' AS field, OLD.relationId AS oldValue, NEW.relationId AS newValue
    UNION ALL SELECT 'commitment' AS field, OLD.commitment AS oldValue, NEW.commitment AS newValue
    UNION ALL SELECT 'fromDate' AS field, OLD.fromDate AS oldValue, NEW.fromDate AS newValue
    UNION ALL SELECT 'toDate' AS field, OLD.toDate AS oldValue, NEW.toDate AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER peopleLogDelete AFTER DELETE ON people BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'people', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'name', OLD.name));
END;

CREATE TRIGGER peopleLogInsert AFTER INSERT ON people BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'people', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER peopleLogUpdate AFTER UPDATE ON people BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'people', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'name' AS field, OLD.name AS oldValue, NEW.name AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER phasesLogDelete AFTER DELETE ON phases BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'phases', OLD.id, OLD.objectiveId, 'delete', json_object('id', OLD.id, 'objectiveId', OLD.objectiveId, 'position', OLD.position, 'description', OLD.description, 'plannedStart', OLD.plannedStart, 'plannedEnd', OLD.plannedEnd, 'actualStart', OLD.actualStart, 'actualEnd', OLD.actualEnd, 'weight', OLD.weight, 'progress', OLD.progress, 'responsibleId', OLD.responsibleId, 'centreId', OLD.centreId, 'note', OLD.note));
END;

CREATE TRIGGER phasesLogInsert AFTER INSERT ON phases BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'phases', NEW.id, NEW.objectiveId, 'insert');
END;

CREATE TRIGGER phasesLogUpdate AFTER UPDATE ON phases BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'phases', OLD.id, OLD.objectiveId, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'objectiveId' AS field, OLD.objectiveId AS oldValue, NEW.objectiveId AS newValue
    UNION ALL SELECT 'position' AS field, OLD.position AS oldValue, NEW.position AS newValue
    UNION ALL SELECT 'description' AS field, OLD.description AS oldValue, NEW.description AS newValue
    UNION ALL SELECT 'plannedStart' AS field, OLD.plannedStart AS oldValue, NEW.plannedStart AS newValue
    UNION ALL SELECT 'plannedEnd' AS field, OLD.plannedEnd AS oldValue, NEW.plannedEnd AS newValue
    UNION ALL SELECT 'actualStart' AS field, OLD.actualStart AS oldValue, NEW.actualStart AS newValue
    UNION ALL SELECT 'actualEnd' AS field, OLD.actualEnd AS oldValue, NEW.actualEnd AS newValue
    UNION ALL SELECT 'weight' AS field, OLD.weight AS oldValue, NEW.weight AS newValue
    UNION ALL SELECT 'progress' AS field, OLD.progress AS oldValue, NEW.progress AS newValue
    UNION ALL SELECT 'responsibleId' AS field, OLD.responsibleId AS oldValue, NEW.responsibleId AS newValue
    UNION ALL SELECT 'centreId' AS field, OLD.centreId AS oldValue, NEW.centreId AS newValue
    UNION ALL SELECT 'note' AS field, OLD.note AS oldValue, NEW.note AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER planVersionsLogDelete AFTER DELETE ON planVersions BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'planVersions', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'planId', OLD.planId, 'year', OLD.year, 'date', OLD.date, 'act', OLD.act, 'snapshotId', OLD.snapshotId, 'seenChange', OLD.seenChange));
END;

CREATE TRIGGER planVersionsLogInsert AFTER INSERT ON planVersions BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'planVersions', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER planVersionsLogUpdate AFTER UPDATE ON planVersions BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'planVersions', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'planId' AS field, OLD.planId AS oldValue, NEW.planId AS newValue
    UNION ALL SELECT 'year' AS field, OLD.year AS oldValue, NEW.year AS newValue
    UNION ALL SELECT 'date' AS field, OLD.date AS oldValue, NEW.date AS newValue
    UNION ALL SELECT 'act' AS field, OLD.act AS oldValue, NEW.act AS newValue
    UNION ALL SELECT 'snapshotId' AS field, OLD.snapshotId AS oldValue, NEW.snapshotId AS newValue
    UNION ALL SELECT 'seenChange' AS field, OLD.seenChange AS oldValue, NEW.seenChange AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER plansLogDelete AFTER DELETE ON plans BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'plans', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'firstYear', OLD.firstYear, 'lastYear', OLD.lastYear));
END;

CREATE TRIGGER plansLogInsert AFTER INSERT ON plans BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'plans', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER plansLogUpdate AFTER UPDATE ON plans BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'plans', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'code' AS field, OLD.code AS oldValue, NEW.code AS newValue
    UNION ALL SELECT 'name' AS field, OLD.name AS oldValue, NEW.name AS newValue
    UNION ALL SELECT 'firstYear' AS field, OLD.firstYear AS oldValue, NEW.firstYear AS newValue
    UNION ALL SELECT 'lastYear' AS field, OLD.lastYear AS oldValue, NEW.lastYear AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER reviewEntriesLogDelete AFTER DELETE ON reviewEntries BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'reviewEntries', OLD.id, OLD.objectiveId, 'delete', json_object('id', OLD.id, 'reviewId', OLD.reviewId, 'objectiveId', OLD.objectiveId, 'issues', OLD.issues, 'corrections', OLD.corrections, 'reachable', OLD.reachable, 'evaluated', OLD.evaluated, 'notAssessable', OLD.notAssessable, 'evaluationNote', OLD.evaluationNote));
END;

CREATE TRIGGER reviewEntriesLogInsert AFTER INSERT ON reviewEntries BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'reviewEntries', NEW.id, NEW.objectiveId, 'insert');
END;

CREATE TRIGGER reviewEntriesLogUpdate AFTER UPDATE ON reviewEntries BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'reviewEntries', OLD.id, OLD.objectiveId, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'reviewId' AS field, OLD.reviewId AS oldValue, NEW.reviewId AS newValue
    UNION ALL SELECT 'objectiveId' AS field, OLD.objectiveId AS oldValue, NEW.objectiveId AS newValue
    UNION ALL SELECT 'issues' AS field, OLD.issues AS oldValue, NEW.issues AS newValue
    UNION ALL SELECT 'corrections' AS field, OLD.corrections AS oldValue, NEW.corrections AS newValue
    UNION ALL SELECT 'reachable' AS field, OLD.reachable AS oldValue, NEW.reachable AS newValue
    UNION ALL SELECT 'evaluated' AS field, OLD.evaluated AS oldValue, NEW.evaluated AS newValue
    UNION ALL SELECT 'notAssessable' AS field, OLD.notAssessable AS oldValue, NEW.notAssessable AS newValue
    UNION ALL SELECT 'evaluationNote' AS field, OLD.evaluationNote AS oldValue, NEW.evaluationNote AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER reviewsLogDelete AFTER DELETE ON reviews BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'reviews', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'planId', OLD.planId, 'date', OLD.date));
END;

CREATE TRIGGER reviewsLogInsert AFTER INSERT ON reviews BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'reviews', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER reviewsLogUpdate AFTER UPDATE ON reviews BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'reviews', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'planId' AS field, OLD.planId AS oldValue, NEW.planId AS newValue
    UNION ALL SELECT 'date' AS field, OLD.date AS oldValue, NEW.date AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER searchForgetsObjective AFTER DELETE ON objectives BEGIN
  DELETE FROM objectiveSearch WHERE rowid = OLD.number;
END;

CREATE TRIGGER settingsLogDelete AFTER DELETE ON settings BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'settings', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'name', OLD.name, 'value', OLD.value));
END;

CREATE TRIGGER settingsLogInsert AFTER INSERT ON settings BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'settings', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER settingsLogUpdate AFTER UPDATE ON settings BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'settings', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'name' AS field, OLD.name AS oldValue, NEW.name AS newValue
    UNION ALL SELECT 'value' AS field, OLD.value AS oldValue, NEW.value AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TRIGGER takenReturnsLogDelete AFTER DELETE ON takenReturns BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES ((SELECT step FROM currentStep), 'takenReturns', OLD.id, NULL, 'delete', json_object('id', OLD.id, 'handOutId', OLD.handOutId, 'baseId', OLD.baseId, 'lineage', OLD.lineage, 'writtenAt', OLD.writtenAt, 'writtenBy', OLD.writtenBy, 'takenAt', OLD.takenAt, 'takenBy', OLD.takenBy, 'changes', OLD.changes, 'undecided', OLD.undecided));
END;

CREATE TRIGGER takenReturnsLogInsert AFTER INSERT ON takenReturns BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES ((SELECT step FROM currentStep), 'takenReturns', NEW.id, NULL, 'insert');
END;

CREATE TRIGGER takenReturnsLogUpdate AFTER UPDATE ON takenReturns BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT (SELECT step FROM currentStep), 'takenReturns', OLD.id, NULL, 'update', field, oldValue, newValue FROM (
    SELECT 'id' AS field, OLD.id AS oldValue, NEW.id AS newValue
    UNION ALL SELECT 'handOutId' AS field, OLD.handOutId AS oldValue, NEW.handOutId AS newValue
    UNION ALL SELECT 'baseId' AS field, OLD.baseId AS oldValue, NEW.baseId AS newValue
    UNION ALL SELECT 'lineage' AS field, OLD.lineage AS oldValue, NEW.lineage AS newValue
    UNION ALL SELECT 'writtenAt' AS field, OLD.writtenAt AS oldValue, NEW.writtenAt AS newValue
    UNION ALL SELECT 'writtenBy' AS field, OLD.writtenBy AS oldValue, NEW.writtenBy AS newValue
    UNION ALL SELECT 'takenAt' AS field, OLD.takenAt AS oldValue, NEW.takenAt AS newValue
    UNION ALL SELECT 'takenBy' AS field, OLD.takenBy AS oldValue, NEW.takenBy AS newValue
    UNION ALL SELECT 'changes' AS field, OLD.changes AS oldValue, NEW.changes AS newValue
    UNION ALL SELECT 'undecided' AS field, OLD.undecided AS oldValue, NEW.undecided AS newValue)
  WHERE oldValue IS NOT newValue;
END;

CREATE TABLE acceptedFindings (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT REFERENCES objectives (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind <> ''),
  entity TEXT NOT NULL CHECK (entity IN ('objective', 'phase', 'indicator', 'participant', 'person')),
  rowId TEXT NOT NULL CHECK (length(rowId) = 36),
  field TEXT,
  fact TEXT NOT NULL CHECK (fact <> ''),
  value TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE bands (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  minimum INTEGER NOT NULL UNIQUE CHECK (minimum BETWEEN 0 AND 10000),
  label TEXT NOT NULL CHECK (label <> '')
) STRICT;

CREATE TABLE centres (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  code TEXT UNIQUE CHECK (code <> ''),
  longName TEXT NOT NULL,
  shortName TEXT NOT NULL,
  parentId TEXT REFERENCES centres (id) CHECK (parentId <> id),
  position INTEGER NOT NULL CHECK (position >= 0),
  CHECK (longName <> '' OR shortName <> '')
) STRICT;

CREATE TABLE changes (
  number INTEGER PRIMARY KEY,
  step INTEGER NOT NULL,
  entity TEXT NOT NULL,
  entityId TEXT NOT NULL,
  objectiveId TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  field TEXT CHECK ((field IS NULL) = (kind <> 'update')),
  oldValue ANY,
  newValue ANY
) STRICT;

CREATE TABLE closings (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  reviewId TEXT NOT NULL UNIQUE REFERENCES reviews (id),
  kind TEXT NOT NULL CHECK (kind IN ('closing', 'validation')),
  snapshotId TEXT NOT NULL REFERENCES snapshots (id),
  seenChange INTEGER NOT NULL
) STRICT;

CREATE TABLE councillors (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE currentStep (
  step INTEGER NOT NULL PRIMARY KEY REFERENCES steps (number)
) STRICT;

CREATE TABLE fileFacts (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE handOutObjectives (
  handOutId TEXT NOT NULL,
  objectiveId TEXT NOT NULL CHECK (length(objectiveId) = 36),
  role TEXT NOT NULL CHECK (role IN ('handed', 'context')),
  PRIMARY KEY (handOutId, objectiveId)
) STRICT, WITHOUT ROWID;

CREATE TABLE handOuts (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at TEXT NOT NULL,
  sender TEXT NOT NULL,
  receiver TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('package', 'spreadsheet')),
  scope TEXT NOT NULL CHECK (scope IN ('everything', 'results')),
  deadline TEXT CHECK (deadline IS date(deadline)),
  message TEXT NOT NULL,
  selection TEXT NOT NULL,
  packageId TEXT NOT NULL UNIQUE REFERENCES packageContents (id),
  closed INTEGER NOT NULL CHECK (closed IN (0, 1))
, reviewId TEXT CHECK (length(reviewId) = 36)) STRICT;

CREATE TABLE importDoubts (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  entity TEXT NOT NULL CHECK (entity IN ('objective', 'phase', 'indicator', 'participant')),
  rowId TEXT NOT NULL CHECK (length(rowId) = 36),
  field TEXT,
  file TEXT NOT NULL,
  place TEXT NOT NULL,
  message TEXT NOT NULL CHECK (message <> ''),
  readAt TEXT NOT NULL
) STRICT;

CREATE TABLE indicatorResults (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  indicatorId TEXT NOT NULL REFERENCES indicators (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  value INTEGER NOT NULL CHECK (value BETWEEN -99999999999 AND 99999999999),
  UNIQUE (indicatorId, year)
) STRICT;

CREATE TABLE indicators (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  description TEXT NOT NULL,
  typeId TEXT REFERENCES listItems (id),
  direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'yesNo')),
  weight INTEGER NOT NULL CHECK (weight BETWEEN -99999999999 AND 99999999999),
  target INTEGER CHECK (target BETWEEN -99999999999 AND 99999999999),
  result INTEGER CHECK (result BETWEEN -99999999999 AND 99999999999),
  note TEXT NOT NULL
, unit TEXT NOT NULL DEFAULT '', continuesId TEXT CHECK (length(continuesId) = 36)) STRICT;

CREATE TABLE levels (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  code TEXT NOT NULL UNIQUE CHECK (code IN ('MANDATO', 'MISSIONE', 'PROGRAMMA', 'PEG')),
  label TEXT NOT NULL CHECK (label <> ''),
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

CREATE TABLE listItems (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('status', 'indicatorType', 'relation')),
  label TEXT NOT NULL CHECK (label <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (kind, label)
) STRICT;

CREATE TABLE municipality (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  crest TEXT
) STRICT;

CREATE VIRTUAL TABLE objectiveSearch USING fts5(
  code, title, texts, phases, indicators,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE objectives (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  planId TEXT NOT NULL REFERENCES plans (id),
  level TEXT NOT NULL CHECK (level IN ('MANDATO', 'MISSIONE', 'PROGRAMMA', 'PEG')),
  parentId TEXT REFERENCES objectives (id) CHECK (parentId <> id),
  code TEXT NOT NULL CHECK (code <> ''),
  year INTEGER CHECK (year BETWEEN 1900 AND 2999),
  shortDescription TEXT NOT NULL,
  title TEXT NOT NULL,
  councillorId TEXT REFERENCES councillors (id),
  centreId TEXT REFERENCES centres (id),
  responsibleId TEXT REFERENCES people (id),
  implementation TEXT NOT NULL,
  progressReport TEXT NOT NULL,
  statusId TEXT REFERENCES listItems (id)
, weight INTEGER CHECK (weight BETWEEN 0 AND 99999999999), continuesId TEXT CHECK (length(continuesId) = 36), changeReason TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE packageContents (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE participants (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  personId TEXT REFERENCES people (id),
  relationId TEXT REFERENCES listItems (id),
  commitment INTEGER CHECK (commitment BETWEEN 0 AND 10000),
  fromDate TEXT CHECK (fromDate IS date(fromDate)),
  toDate TEXT CHECK (toDate IS date(toDate))
) STRICT;

CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE phases (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  description TEXT NOT NULL,
  plannedStart TEXT CHECK (plannedStart IS date(plannedStart)),
  plannedEnd TEXT CHECK (plannedEnd IS date(plannedEnd)),
  actualStart TEXT CHECK (actualStart IS date(actualStart)),
  actualEnd TEXT CHECK (actualEnd IS date(actualEnd)),
  weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  progress INTEGER CHECK (progress BETWEEN 0 AND 10000),
  responsibleId TEXT REFERENCES people (id),
  centreId TEXT REFERENCES centres (id),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE planVersions (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  planId TEXT NOT NULL REFERENCES plans (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1000 AND 9999),
  date TEXT NOT NULL CHECK (date IS date(date)),
  act TEXT NOT NULL CHECK (act <> ''),
  snapshotId TEXT NOT NULL REFERENCES snapshots (id),
  seenChange INTEGER NOT NULL,
  UNIQUE (planId, year, seenChange)
) STRICT;

CREATE TABLE plans (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  firstYear INTEGER NOT NULL CHECK (firstYear BETWEEN 1900 AND 2999),
  lastYear INTEGER NOT NULL CHECK (lastYear BETWEEN 1900 AND 2999),
  CHECK (firstYear <= lastYear)
) STRICT;

CREATE TABLE receivedHandOuts (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at TEXT NOT NULL,
  sender TEXT NOT NULL,
  receiver TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('package', 'spreadsheet')),
  scope TEXT NOT NULL CHECK (scope IN ('everything', 'results')),
  deadline TEXT CHECK (deadline IS date(deadline)),
  message TEXT NOT NULL,
  selection TEXT NOT NULL,
  packageId TEXT NOT NULL UNIQUE REFERENCES packageContents (id),
  receivedAt TEXT NOT NULL,
  -- Number of the last change that was there when it came; later ones are the receiver's work.
  seenChange INTEGER NOT NULL
, reviewId TEXT CHECK (length(reviewId) = 36)) STRICT;

CREATE TABLE reviewEntries (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  reviewId TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  issues TEXT NOT NULL,
  corrections TEXT NOT NULL,
  reachable INTEGER CHECK (reachable IN (0, 1)),
  evaluated INTEGER CHECK (evaluated BETWEEN 0 AND 10000),
  notAssessable INTEGER NOT NULL CHECK (notAssessable IN (0, 1)),
  evaluationNote TEXT NOT NULL,
  UNIQUE (reviewId, objectiveId)
) STRICT;

CREATE TABLE reviews (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  planId TEXT NOT NULL REFERENCES plans (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  UNIQUE (planId, date)
) STRICT;

CREATE TABLE settings (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE snapshots (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  day TEXT NOT NULL CHECK (day IS date(day)),
  content BLOB NOT NULL,
  figures BLOB NOT NULL
) STRICT;

CREATE TABLE steps (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('foundation', 'edit', 'undo', 'redo')),
  reverts INTEGER REFERENCES steps (number) CHECK ((reverts IS NULL) = (role IN ('foundation', 'edit')))
) STRICT;

CREATE TABLE takenReturns (
  id TEXT NOT NULL PRIMARY KEY REFERENCES packageContents (id),
  handOutId TEXT NOT NULL REFERENCES handOuts (id),
  baseId TEXT NOT NULL REFERENCES packageContents (id),
  lineage TEXT NOT NULL CHECK (json_valid(lineage)),
  writtenAt TEXT NOT NULL,
  writtenBy TEXT NOT NULL,
  takenAt TEXT NOT NULL,
  takenBy TEXT NOT NULL,
  changes INTEGER NOT NULL CHECK (changes >= 0),
  undecided TEXT NOT NULL CHECK (json_valid(undecided))
) STRICT;

CREATE TABLE writtenReturns (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  handOutId TEXT NOT NULL REFERENCES receivedHandOuts (id),
  writtenAt TEXT NOT NULL,
  writtenBy TEXT NOT NULL,
  seenChange INTEGER NOT NULL
) STRICT;

CREATE INDEX acceptedFindingsByObjective ON acceptedFindings (objectiveId);

CREATE INDEX centresByParent ON centres (parentId);

CREATE INDEX changesByObjective ON changes (objectiveId) WHERE objectiveId IS NOT NULL;

CREATE INDEX changesByStep ON changes (step);

CREATE INDEX handOutObjectivesByObjective ON handOutObjectives (objectiveId);

CREATE INDEX importDoubtsByObjective ON importDoubts (objectiveId);

CREATE INDEX indicatorsByContinued ON indicators (continuesId) WHERE continuesId IS NOT NULL;

CREATE INDEX indicatorsByObjective ON indicators (objectiveId, position);

CREATE UNIQUE INDEX municipalityIsOne ON municipality ((1));

CREATE INDEX objectivesByCode ON objectives (planId, code);

CREATE INDEX objectivesByContinued ON objectives (continuesId) WHERE continuesId IS NOT NULL;

CREATE INDEX objectivesByParent ON objectives (parentId);

CREATE INDEX participantsByObjective ON participants (objectiveId, position);

CREATE INDEX phasesByObjective ON phases (objectiveId, position);

CREATE INDEX reviewEntriesByObjective ON reviewEntries (objectiveId);

CREATE INDEX takenReturnsByHandOut ON takenReturns (handOutId);

CREATE INDEX writtenReturnsByHandOut ON writtenReturns (handOutId);
