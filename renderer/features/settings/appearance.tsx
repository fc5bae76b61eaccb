import { Checkbox, Radio, Stack, useMantineColorScheme } from '@mantine/core';
import { SelectField } from '../../components/fields/select-field.tsx';
import { useInterface } from '../../stores/interface-store.ts';
import { TEXT_ZOOM_STEPS } from '../../theme/text-zoom.ts';

const SCHEMES = [
  { value: 'light', label: 'Chiaro' },
  { value: 'dark', label: 'Scuro' },
  { value: 'auto', label: 'Come il computer' },
] as const;

/** How the window looks: of this person on this machine, no data of the archive. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const zoom = useInterface((state) => state.zoom);
  const oneLine = useInterface((state) => state.oneLineRows);
  const twoLines = useInterface((state) => state.twoLineTree);
  return (
    <Stack gap="xl">
      <Radio.Group
        label="Tema"
        value={colorScheme}
        onChange={(chosen) => {
          const scheme = SCHEMES.find(({ value }) => value === chosen);
          if (scheme !== undefined) setColorScheme(scheme.value);
        }}
      >
        <Stack gap="sm" mt="sm">
          {SCHEMES.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <SelectField
        label="Grandezza dei testi"
        description="Anche con Ctrl e + o −; Ctrl+0 torna alla grandezza normale."
        choices={TEXT_ZOOM_STEPS.map(percent)}
        text={percent(zoom)}
        onText={(text) => {
          const step = TEXT_ZOOM_STEPS.find((one) => percent(one) === text);
          if (step !== undefined) useInterface.setState({ zoom: step });
        }}
        onLeave={() => undefined}
        problem={null}
        state="clean"
      />
      <Checkbox
        label="Una riga di testo per ogni riga delle griglie"
        description="I testi più lunghi si vedono tagliati; tutti interi nella riga in cui si è."
        checked={oneLine}
        onChange={({ currentTarget: { checked } }) => useInterface.setState({ oneLineRows: checked })}
      />
      <Checkbox
        label="Due righe di testo per ogni obiettivo nell'albero"
        description="Dove lo spazio è poco si leggono più parole; si vedono meno obiettivi insieme."
        checked={twoLines}
        onChange={({ currentTarget: { checked } }) => useInterface.setState({ twoLineTree: checked })}
      />
    </Stack>
  );
}

function percent(zoom: number): string {
  return `${zoom} %`;
}
