import { type ComponentType, lazy } from 'react';

const screens = import.meta.glob<Record<string, ComponentType<never>>>('../features/*/*.tsx');

/** A screen that is loaded when it is first shown. */
export function lazyFeature<Props>(path: string, name: string): ComponentType<Props> {
  return lazy(async () => {
    const loaded = await screens[`../features/${path}.tsx`]?.();
    return { default: (loaded?.[name] ?? (() => null)) as ComponentType<Props> };
  }) as unknown as ComponentType<Props>;
}
