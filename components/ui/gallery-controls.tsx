import { ArrowRight, Camera, Heart, Printer } from 'lucide-react';
import { Button, RoundButton } from './button';
import { Checkbox, RadioCards } from './choices';
import { ErrorSummary } from './error-summary';
import type { SideProps } from './gallery-words';
import { Icon } from './icon';
import { CodeInput, Select, TextArea, TextInput } from './inputs';
import { ModePicture } from './picture';
import { Progress } from './progress';
import { Stepper } from './stepper';

export function Buttons({ t }: SideProps) {
  return (
    <>
      <div className="row">
        <Button iconAfter={ArrowRight}>{t('button.main')}</Button>
        <Button className="is-pressed">{t('button.pressed')}</Button>
        <Button disabled>{t('button.off')}</Button>
        <Button busy>{t('button.busy')}</Button>
      </div>
      <div className="row">
        <Button look="second" icon={Printer}>
          {t('button.second')}
        </Button>
        <Button look="quiet">{t('button.quiet')}</Button>
        <Button look="danger">{t('button.danger')}</Button>
        <Button look="second" small>
          {t('button.small')}
        </Button>
        <RoundButton icon={Heart} words={t('button.keep')} aria-pressed={false} />
        <RoundButton icon={Heart} words={t('button.kept')} aria-pressed />
      </div>
    </>
  );
}

export function Fields({ t, at }: SideProps) {
  const faults = [{ field: `until-${at}`, words: t('field.until.error') }];
  const conditions = [
    { value: 'good', label: t('field.condition.good') },
    { value: 'worn', label: t('field.condition.worn') },
  ];
  return (
    <>
      <ErrorSummary title={t('faults')} faults={faults} />
      <TextInput
        name={`title-${at}`}
        label={t('field.title')}
        hint={t('field.title.hint')}
        defaultValue={t('field.title.value')}
      />
      <TextInput
        name={`until-${at}`}
        type="date"
        short
        label={t('field.until')}
        error={t('field.until.error')}
        defaultValue="2026-11-26"
      />
      <TextInput
        name={`value-${at}`}
        inputMode="decimal"
        short
        unit="€"
        label={t('amounts')}
        aside={t('field.optional')}
      />
      <Select name={`condition-${at}`} label={t('field.condition')} options={conditions} />
      <TextArea name={`about-${at}`} label={t('field.about')} />
      <Stepper
        name={`days-${at}`}
        label={t('field.days')}
        unit={t('field.days.unit')}
        less={t('field.less')}
        more={t('field.more')}
        min={1}
        max={30}
        defaultValue={3}
      />
      <CodeInput name={`code-${at}`} label={t('field.code')} defaultValue="427183" />
      <Checkbox name={`age-${at}`} label={t('field.age')} defaultChecked />
      <label className="drop">
        <Icon of={Camera} />
        {t('field.photo')}
        <input type="file" accept="image/*" name={`photo-${at}`} />
      </label>
    </>
  );
}

export function Kinds({ t, at }: SideProps) {
  return (
    <>
      <Progress step={4} of={7} words={t('step.words')} title={t('step.title')} />
      <RadioCards
        name={`kind-${at}`}
        as="tiles"
        label={t('kinds')}
        chosen="lend"
        options={(['give', 'lend'] as const).map((mode) => ({
          value: mode,
          label: t(`kind.${mode}`),
          hint: t(`kind.${mode}.hint`),
          picture: <ModePicture mode={mode} />,
        }))}
      />
      <RadioCards
        name={`pickup-${at}`}
        label={t('field.pickup')}
        chosen="home"
        options={[
          { value: 'home', label: t('field.home'), hint: t('field.home.hint') },
          { value: 'box', label: t('field.box') },
        ]}
      />
    </>
  );
}
