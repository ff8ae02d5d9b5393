// Loaded before a measured script: says at its end how much memory it took, in KiB.
process.on('exit', () => process.stderr.write(`PEAK ${process.resourceUsage().maxRSS}\n`));
