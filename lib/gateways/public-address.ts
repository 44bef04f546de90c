/** Addresses of machines that anybody may ask: not this one, not its neighbours, nor those that clouds keep for themselves. */
import { BlockList, isIP } from 'node:net';

const ours = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  ours.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  // Transition mechanisms hide an address of the fourth version, and documentation belongs to nobody.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  ours.addSubnet(net, bits, 'ipv6');

const world = new BlockList();
world.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address belongs to the public internet. A name is none. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !ours.check(address, 'ipv4');
    case 6:
      return world.check(address, 'ipv6') && !ours.check(address, 'ipv6');
    default:
      return false;
  }
}
