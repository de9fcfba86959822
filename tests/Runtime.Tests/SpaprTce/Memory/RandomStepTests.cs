using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Stress.Steps;
using static Uapi.Runtime.Tests.SpaprTce.Memory.MemoryFixture;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

/// <summary>Thousands of random calls, in several processes, answered the same by extents and by a dictionary of pages: results, counts, bytes and frames.</summary>
public sealed class RandomStepTests
{
    [Theory]
    [InlineData(1, 16, false)]
    [InlineData(2, 16, true)]
    [InlineData(3, 12, false)]
    [InlineData(4, 12, true)]
    [InlineData(5, 16, true)]
    [InlineData(6, 16, false)]
    public void ExtentsAndPages_AnswerTheSame(int seed, int pageShift, bool huge) => new Session(seed, pageShift, huge).Run(4000);

    private sealed class Session
    {
        // Few pages, so that ranges meet; a huge page has 4 (256 KiB, or 16 KiB with 4K pages).
        private const int Span = 48;
        private const ulong HugePages = 4;

        private readonly Random _random;
        private readonly int _pageShift;
        private readonly bool _huge;
        private readonly PhysicalMemory _physical;
        private readonly List<Process> _processes = [];
        private readonly List<(PinnedRange Range, List<ReferenceFrame> Frames)> _ranges = [];
        private readonly List<(ulong Physical, ReferenceFrame Frame)> _singles = [];
        private readonly Dictionary<ulong, ReferenceFrame> _known = [];
        private readonly List<string> _log = [];
        private readonly byte[] _word = new byte[8];
        private ulong _value;

        internal Session(int seed, int pageShift, bool huge)
        {
            _random = new Random(seed);
            _pageShift = pageShift;
            _huge = huge;
            _physical = new PhysicalMemory(pageShift);
            ulong sizes = huge ? HugePages << pageShift : 0;
            LockedMemory locked = new();
            SimulatedMemory memory = new(_physical, locked, sizes);
            _processes.Add(new(memory, locked, new ReferenceMemory(pageShift, memory.AddressLimit)));
        }

        private ulong PageSize => 1UL << _pageShift;

        internal void Run(int steps)
        {
            for (int step = 0; step < steps; step++)
            {
                try
                {
                    Step();
                    Check();
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"step {step}: {string.Join("\n", _log.TakeLast(12))}\n{e.Message}", e);
                }
            }
            while (_processes.Count > 0)
                Exit(_processes[0]);
            while (_ranges.Count > 0)
                UnpinRange();
            while (_singles.Count > 0)
                UnpinSingle();
            Assert.Equal(default, _physical.GetUse());
        }

        private void Step()
        {
            Process process = _processes[_random.Next(_processes.Count)];
            switch (_random.Next(24))
            {
                case 0 or 1 or 2:
                    Map(process);
                    break;
                case 3 or 4:
                    Change(process, "unmap", (a, s) => process.Memory.Unmap(a, s), (a, s) => process.Reference.Unmap(a, s));
                    break;
                case 5 or 6:
                    MemoryProtection protection = Protection();
                    Change(process, "protect " + protection, (a, s) => process.Memory.Protect(a, s, protection), (a, s) => process.Reference.Protect(a, s, protection));
                    break;
                case 7:
                    Change(process, "dontneed", (a, s) => process.Memory.Advise(a, s, MemoryAdvice.DontNeed), (a, s) => process.Reference.DontNeed(a, s));
                    break;
                case 8:
                    bool stays = _random.Next(3) == 0;
                    MemoryAdvice advice = stays ? MemoryAdvice.DontFork : MemoryAdvice.DoFork;
                    Change(process, "fork advice " + advice, (a, s) => process.Memory.Advise(a, s, advice), (a, s) => process.Reference.DontFork(a, s, stays));
                    break;
                case 9 or 10:
                    ulong limit = (ulong)_random.Next(20) * PageSize;
                    bool privileged = _random.Next(3) == 0;
                    ulong counted = process.Locked.Pages;
                    Change(process, $"lock {limit >> _pageShift} {privileged}", (a, s) => process.Memory.Lock(a, s, limit, privileged), (a, s) => process.Reference.Lock(a, s, limit, privileged, counted));
                    break;
                case 11:
                    Change(process, "unlock", (a, s) => process.Memory.Unlock(a, s), (a, s) => process.Reference.Unlock(a, s));
                    break;
                case 12 or 13 or 14 or 15:
                    Store(process);
                    break;
                case 16 or 17:
                    PinRange(process);
                    break;
                case 18 when _ranges.Count > 0:
                    UnpinRange();
                    break;
                case 19:
                    PinSingle(process);
                    break;
                case 20 when _singles.Count > 0:
                    UnpinSingle();
                    break;
                case 21:
                    DeviceWrites();
                    break;
                case 22 when _processes.Count < 4:
                    _log.Add("fork");
                    LockedMemory locked = new();
                    _processes.Add(new(process.Memory.Fork(locked), locked, process.Reference.Fork()));
                    break;
                case 23 when _processes.Count > 1 && _random.Next(2) == 0:
                    Exit(process);
                    break;
            }
        }

        private void Map(Process process)
        {
            (ulong address, ulong size) = Range();
            MemoryProtection protection = Protection();
            bool shared = _random.Next(3) == 0;
            if (_huge && _random.Next(2) == 0)
            {
                _log.Add($"map huge {size >> _pageShift} shared={shared}");
                IoctlResult result = process.Memory.MapAnywhere(size, protection, out address, shared, _pageShift + 2);
                ulong length = (size + (HugePages * PageSize) - 1) / (HugePages * PageSize) * (HugePages * PageSize);
                Assert.Equal(size == 0 ? Errno.EINVAL : Errno.None, result.Errno);
                if (!result.IsSuccess)
                    return;
                Assert.Equal(0UL, address % (HugePages * PageSize));
                Assert.Equal(Errno.None, process.Reference.Map(address, length, protection, shared, hugePages: HugePages));
                process.Huge = address;
                return;
            }
            bool file = _random.Next(10) == 0;
            _log.Add($"map {Name(address)} {size >> _pageShift} shared={shared} file={file}");
            Errno errno = (file ? process.Memory.MapFile(address, size) : process.Memory.Map(address, size, protection, shared)).Errno;
            Assert.Equal(process.Reference.Map(address, size, file ? MemoryProtection.Read : protection, shared, file), errno);
        }

        private void Change(Process process, string name, Func<ulong, ulong, IoctlResult> real, Func<ulong, ulong, Errno> naive)
        {
            (ulong address, ulong size) = process.Huge != 0 && _random.Next(2) == 0 ? HugeRange(process) : Range();
            _log.Add($"{name} {Name(address)} {size >> _pageShift}");
            Errno errno = real(address, size).Errno;
            Assert.Equal(naive(address, size), errno);
        }

        private void Store(Process process)
        {
            ulong address = Somewhere(process);
            _value++;
            _log.Add($"store {Name(address)} {_value}");
            bool stored = process.Memory.TryStore(address, BitConverter.GetBytes(_value));
            Assert.Equal(process.Reference.Store(address >> _pageShift, _value), stored);
        }

        private void PinRange(Process process)
        {
            ulong address = Somewhere(process);
            ulong pages = (ulong)_random.Next(1, 12);
            _log.Add($"pin {Name(address)} {pages}");
            PinnedRange? range = process.Memory.Pin(address, pages, out ulong pinned);
            List<ReferenceFrame> frames = process.Reference.Pin(address >> _pageShift, pages);
            Assert.Equal((ulong)frames.Count, pinned);
            Assert.Equal(pinned == pages, range is not null);
            if (range is null)
                return;
            Assert.Equal((address, pages << _pageShift), (range.Start, range.Length));
            bool ordinary = Enumerable.Range(0, (int)pages).Any(i => process.Reference.Pages[(address >> _pageShift) + (ulong)i].HugePages == 1);
            Assert.Equal(ordinary ? _pageShift : _pageShift + 2, range.BackingShift);
            for (int i = 0; i < frames.Count; i++)
            {
                frames[i].Pins++;
                Identify(frames[i], range.Translate(address + ((ulong)i << _pageShift), out ulong contiguous));
                Assert.True(contiguous >= PageSize && contiguous % PageSize == 0);
            }
            _ranges.Add((range, frames));
        }

        private void UnpinRange()
        {
            int index = _random.Next(_ranges.Count);
            (PinnedRange range, List<ReferenceFrame> frames) = _ranges[index];
            _ranges.RemoveAt(index);
            _log.Add($"unpin {Name(range.Start)} {range.Length >> _pageShift}");
            // By whichever process is left: frames are the machine's.
            Anybody().Unpin(range);
            foreach (ReferenceFrame frame in frames)
                frame.Pins--;
        }

        private void PinSingle(Process process)
        {
            ulong address = Somewhere(process) + 24;
            _log.Add($"pin page {Name(address)}");
            bool done = process.Memory.TryPinPage(address, write: true, out ulong physical, out int backingShift);
            List<ReferenceFrame> frames = process.Reference.Pin(address >> _pageShift, 1);
            Assert.Equal(frames.Count == 1, done);
            if (!done)
                return;
            frames[0].Pins++;
            Identify(frames[0], physical);
            Assert.Equal(process.Reference.Pages[address >> _pageShift].HugePages == 1 ? _pageShift : _pageShift + 2, backingShift);
            _singles.Add((physical, frames[0]));
        }

        private void UnpinSingle()
        {
            int index = _random.Next(_singles.Count);
            (ulong physical, ReferenceFrame frame) = _singles[index];
            _singles.RemoveAt(index);
            _log.Add("unpin page");
            Anybody().UnpinPage(physical + 8);
            frame.Pins--;
        }

        private void DeviceWrites()
        {
            ReferenceFrame? frame = _singles.Count > 0 && _random.Next(2) == 0 ? _singles[_random.Next(_singles.Count)].Frame
                : _ranges.Count > 0 ? Any(_ranges[_random.Next(_ranges.Count)].Frames) : null;
            if (frame is null)
                return;
            _value++;
            _log.Add($"device writes {_value}");
            Anybody().PokeFrame(frame.Physical, _value);
            frame.Value = _value;
        }

        private void Exit(Process process)
        {
            _log.Add("exit");
            process.Memory.Release();
            Assert.Equal(0UL, process.Locked.Pages);
            Assert.Equal(0, process.Memory.MappingCount);
            foreach (ulong number in process.Reference.Pages.Keys.ToArray())
            {
                // A huge page goes as a whole, from its first page on.
                if (process.Reference.Pages.TryGetValue(number, out ReferencePage? page))
                    Assert.Equal(Errno.None, process.Reference.Unmap(number << _pageShift, page.HugePages << _pageShift));
            }
            _processes.Remove(process);
        }

        // One physical address per frame, and one frame per physical address.
        private void Identify(ReferenceFrame frame, ulong physical)
        {
            Assert.NotEqual(0UL, physical);
            if (frame.Physical == 0)
            {
                Assert.False(_known.ContainsKey(physical), $"0x{physical:x} is another frame");
                frame.Physical = physical;
                _known.Add(physical, frame);
            }
            Assert.Equal(frame.Physical, physical);
        }

        private void Check()
        {
            foreach (Process process in _processes)
            {
                Assert.Equal(process.Reference.Locked, process.Locked.Pages);
                for (int i = 0; i < 6; i++)
                {
                    ulong address = Somewhere(process);
                    ulong? loaded = process.Memory.TryLoad(address, _word) ? BitConverter.ToUInt64(_word) : null;
                    Assert.Equal(process.Reference.Load(address >> _pageShift), loaded);
                }
            }
            foreach ((ulong physical, ReferenceFrame frame) in _known.ToArray())
            {
                if (frame.Maps == 0 && frame.Pins == 0)
                {
                    Assert.False(Anybody().TryGetFrame(physical, out _), "a frame that nobody holds is still there");
                    _known.Remove(physical);
                }
                else
                {
                    Assert.Equal(frame.Value, Anybody().PeekFrame(physical));
                }
            }
        }

        private SimulatedMemory Anybody() => _processes.Count > 0 ? _processes[0].Memory : new SimulatedMemory(_physical, new LockedMemory());

        private MemoryProtection Protection() => _random.Next(6) switch
        {
            0 => MemoryProtection.None,
            1 => MemoryProtection.Read,
            _ => MemoryProtection.ReadWrite,
        };

        private (ulong Address, ulong Size) Range()
        {
            ulong address = Here + ((ulong)_random.Next(Span) << _pageShift);
            ulong size = (ulong)_random.Next(1, 10) << _pageShift;
            return _random.Next(20) switch
            {
                0 => (address + 512, size),
                1 => (address, size - 100),
                2 => (address, 0),
                _ => (address, size),
            };
        }

        private (ulong Address, ulong Size) HugeRange(Process process) =>
            (process.Huge + ((ulong)_random.Next(-4, 12) << _pageShift), (ulong)_random.Next(1, 12) << _pageShift);

        private ulong Somewhere(Process process) => process.Huge != 0 && _random.Next(3) == 0
            ? process.Huge + ((ulong)_random.Next(-4, 12) << _pageShift)
            : Here + ((ulong)_random.Next(Span + 4) << _pageShift);

        private T Any<T>(List<T> list) => list[_random.Next(list.Count)];

        private string Name(ulong address) => address >= Here && address < Here + (1UL << 32) ? $"+{(address - Here) / (double)PageSize}" : $"0x{address:x}";
    }

    private sealed class Process(SimulatedMemory memory, LockedMemory locked, ReferenceMemory reference)
    {
        internal SimulatedMemory Memory { get; } = memory;

        internal LockedMemory Locked { get; } = locked;

        internal ReferenceMemory Reference { get; } = reference;

        /// <summary>Where huge pages were mapped last.</summary>
        internal ulong Huge { get; set; }
    }
}
