/**
 * The fingerprint of what the archives of each shipped version declare. A line is added with each migration and never changed; a test
 * makes each version anew and compares.
 */
export const SHIPPED_SCHEMAS: Readonly<Record<number, string>> = {
  1: '2540c735a1b205b2f4f75f868b83538c3601f38e67ee7de1bfd956bec9963b76',
  2: '5cf14f79ff1c10859e20b10c8271e21fa10a24696e382d578e7e4817884a970b',
  3: '8ba73a95f589b903fb2d203e50fa1a57a5e3205fbc1c77f762e3bf217041e60e',
  4: '67d6581b5b78bd53977134836eb9576e16f3430a5e909df8279c0db0324b37b4',
  5: 'b3ce7e5ac66c1bba728fd1e2662fc3f4466f1661adec8e657b951ded1ba20ad9',
  6: '7c34ace9988a70379c5b6e97bd93320b5f2c3ee286166d9953bd18be581fdf44',
};
