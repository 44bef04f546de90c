/** Files by key, such as `photos/<id>/640.webp`. Keys are made by us, never by a person. */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Removes every file whose key starts with the prefix. */
  removeAll(prefix: string): Promise<void>;
};

/** In memory. */
export function pretendStorage(): Storage & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    put: (key, bytes) => Promise.resolve(void files.set(key, bytes)),
    get: (key) => Promise.resolve(files.get(key)),
    removeAll: (prefix) => {
      for (const key of files.keys()) if (key.startsWith(prefix)) files.delete(key);
      return Promise.resolve();
    },
  };
}
