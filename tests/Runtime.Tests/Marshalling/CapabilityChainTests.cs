using System.Runtime.InteropServices;
using Uapi.Linux;
using Uapi.Marshalling;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.Marshalling;

public sealed class CapabilityChainTests
{
    // As VFIO_DEVICE_GET_REGION_INFO has it.
    private const int RecordEnd = vfio_region_info.Layout.Size;

    [Fact]
    public void NoChain_IsEmpty()
    {
        CapabilityChain chain = CapabilityChain.Read(new byte[32], 0, RecordEnd);

        Assert.True(chain.IsEmpty);
        Assert.False(chain.GetEnumerator().MoveNext());
        Assert.False(chain.TryFind(0, out _));
        Assert.True(default(CapabilityChain).IsEmpty);
        Assert.Equal(0, default(Capability).Id);
    }

    [Fact]
    public void Chain_IsWalkedInOrderWithTheExtentOfEach()
    {
        byte[] reply = new byte[96];
        Put(reply, at: 32, id: 2, next: 48);
        Put(reply, at: 48, id: 3, next: 56);
        Put(reply, at: 56, id: 1, next: 0, version: 2);

        List<(int Id, int Version, int Offset, int Length)> seen = [];
        foreach (Capability capability in CapabilityChain.Read(reply, 32, RecordEnd))
            seen.Add((capability.Id, capability.Version, capability.Offset, capability.Bytes.Length));

        Assert.Equal([(2, 1, 32, 16), (3, 1, 48, 8), (1, 2, 56, 40)], seen);
    }

    [Fact]
    public void CapabilityThatJustFits_IsRead()
    {
        byte[] reply = new byte[40];
        Put(reply, at: 32, id: 3, next: 0);

        Assert.Equal(CapabilityFault.None, CapabilityChain.TryRead(reply, 32, RecordEnd, out CapabilityChain chain));

        Assert.True(chain.TryFind(3, out Capability capability));
        Assert.Equal(8, capability.Bytes.Length);
    }

    /// <summary>Older kernels write capabilities without gaps: one of 12 bytes puts the next at a multiple of 4.</summary>
    [Fact]
    public void CapabilityAtAMultipleOfFour_IsRead()
    {
        byte[] reply = new byte[64];
        Put(reply, at: 20, id: 3, next: 32);
        Put(reply, at: 32, id: 1, next: 0);

        Assert.True(CapabilityChain.Read(reply, 20, vfio_device_info.Layout.cap_offset_end).TryFind(1, out _));
    }

    public static TheoryData<string, uint, CapabilityFault> BrokenChains => new()
    {
        // A chain is written "at>next at>next"; the first number is where it starts.
        { "32>32", 32, CapabilityFault.NotAscending },
        { "32>48 48>32", 32, CapabilityFault.NotAscending },
        { "32>48 48>64 64>48", 32, CapabilityFault.NotAscending },
        { "32>36", 32, CapabilityFault.NotAscending },
        { "32>48 48>40", 32, CapabilityFault.NotAscending },
        { "32>24", 32, CapabilityFault.NotAscending },
        { "24>0", 24, CapabilityFault.NotAscending },
        { "32>4", 32, CapabilityFault.NotAscending },
        { "", 4, CapabilityFault.NotAscending },
        { "", 33, CapabilityFault.Misaligned },
        { "", 34, CapabilityFault.Misaligned },
        { "32>50", 32, CapabilityFault.Misaligned },
        { "32>0xffffffff", 32, CapabilityFault.Misaligned },
        { "", 96, CapabilityFault.OutOfBounds },
        { "", 92, CapabilityFault.OutOfBounds },
        { "", 0xfffffffc, CapabilityFault.OutOfBounds },
        { "", 0x80000000, CapabilityFault.OutOfBounds },
        { "32>92", 32, CapabilityFault.OutOfBounds },
        { "32>96", 32, CapabilityFault.OutOfBounds },
        { "32>0xfffffff8", 32, CapabilityFault.OutOfBounds },
        { "32>48 48>0x80000000", 32, CapabilityFault.OutOfBounds },
    };

    [Theory]
    [MemberData(nameof(BrokenChains))]
    public void BrokenChain_IsRefusedAsAWhole(string links, uint first, CapabilityFault expected)
    {
        byte[] reply = new byte[96];
        foreach (string link in links.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = link.Split('>');
            Put(reply, int.Parse(ends[0]), id: 1, next: ends[1].StartsWith("0x", StringComparison.Ordinal) ? Convert.ToUInt32(ends[1], 16) : uint.Parse(ends[1]));
        }

        Assert.Equal(expected, CapabilityChain.TryRead(reply, first, RecordEnd, out CapabilityChain chain));
        Assert.True(chain.IsEmpty);
        Assert.Throws<InvalidDataException>(() => CapabilityChain.Read(reply, first, RecordEnd).IsEmpty);
    }

    [Fact]
    public void Messages_SayWhere()
    {
        byte[] reply = new byte[96];
        Put(reply, at: 32, id: 1, next: 32);

        Assert.Equal(
            "A capability is said to start at 32, which is not behind the one that says so, or not behind the reply's record of 32 bytes: the chain runs in circles or into itself.",
            Assert.Throws<InvalidDataException>(() => CapabilityChain.Read(reply, 32, RecordEnd).IsEmpty).Message);
        Assert.Equal("A capability is said to start at 200; the reply has 96 bytes.", Assert.Throws<InvalidDataException>(() => CapabilityChain.Read(reply, 200, RecordEnd).IsEmpty).Message);
        Assert.Equal("A capability is said to start at 33, which is not a multiple of 4.", Assert.Throws<InvalidDataException>(() => CapabilityChain.Read(reply, 33, RecordEnd).IsEmpty).Message);
    }

    /// <summary>Random bytes of random length: the walk ends, stays within the reply, and what passes is ascending.</summary>
    [Fact]
    public void AnyBytes_EndTheWalk()
    {
        Random random = new(1);
        int passed = 0;
        for (int round = 0; round < 200_000; round++)
        {
            byte[] reply = new byte[random.Next(0, 80)];
            random.NextBytes(reply);
            // Small multiples of four, so that many links lead somewhere.
            for (int at = 4; at + 4 <= reply.Length; at += 4)
                BitConverter.TryWriteBytes(reply.AsSpan(at), (uint)(random.Next(-1, 20) * 4));
            int recordEnd = random.Next(0, 40);
            if (CapabilityChain.TryRead(reply, (uint)(random.Next(0, 20) * 4), recordEnd, out CapabilityChain chain) != CapabilityFault.None)
                continue;
            int end = recordEnd;
            foreach (Capability capability in chain)
            {
                Assert.True(capability.Offset >= end && capability.Bytes.Length >= 8);
                end = capability.Offset + capability.Bytes.Length;
                passed++;
            }
            Assert.True(end <= Math.Max(reply.Length, recordEnd));
        }
        Assert.True(passed > 1_000);
    }

    [Fact]
    public void LongestChain_IsWalkedOnce()
    {
        byte[] reply = new byte[1 << 20];
        for (int at = 8; at < reply.Length; at += 8)
            Put(reply, at, id: 1, next: at + 8 < reply.Length ? (uint)(at + 8) : 0);

        int count = 0;
        foreach (Capability capability in CapabilityChain.Read(reply, 8, 8))
            count += capability.Id;

        Assert.Equal((1 << 17) - 1, count);
    }

    [Fact]
    public void Records_AreReadAndSeenInPlace()
    {
        byte[] reply = new byte[96];
        Put(reply, at: 32, id: VFIO_REGION_INFO_CAP_TYPE, next: 48);
        MemoryMarshal.Write(reply.AsSpan(40), (1u << 31) | 0x8086);
        MemoryMarshal.Write(reply.AsSpan(44), 7u);
        Put(reply, at: 48, id: VFIO_REGION_INFO_CAP_SPARSE_MMAP, next: 0);
        MemoryMarshal.Write(reply.AsSpan(56), 2u);
        MemoryMarshal.Write(reply.AsSpan(64), new vfio_region_sparse_mmap_area { offset = 0x1000, size = 0x2000 });
        MemoryMarshal.Write(reply.AsSpan(80), new vfio_region_sparse_mmap_area { offset = 0x8000, size = 0x1000 });
        CapabilityChain chain = CapabilityChain.Read(reply, 32, RecordEnd);

        Assert.True(chain.TryGet(VFIO_REGION_INFO_CAP_TYPE, out vfio_region_info_cap_type type));
        Assert.Equal((0x8000_8086u, 7u), (type.type, type.subtype));
        Assert.False(chain.TryGet(9, out vfio_region_info_cap_type absent));
        Assert.Equal(0u, absent.type);
        Assert.True(chain.TryFind(VFIO_REGION_INFO_CAP_SPARSE_MMAP, out Capability sparse));
        ref readonly vfio_region_info_cap_sparse_mmap record = ref sparse.Record<vfio_region_info_cap_sparse_mmap>();
        ReadOnlySpan<vfio_region_sparse_mmap_area> areas = sparse.Elements<vfio_region_sparse_mmap_area>(vfio_region_info_cap_sparse_mmap.Layout.areas_offset, record.nr_areas);
        Assert.Equal(2, areas.Length);
        Assert.Equal((0x8000ul, 0x1000ul), (areas[1].offset, areas[1].size));
        // In place: a change of the buffer is seen.
        reply[56] = 1;
        Assert.Equal(BitConverter.IsLittleEndian ? 1u : 0x0100_0002u, record.nr_areas);
    }

    [Fact]
    public void RecordLongerThanTheCapability_IsNotZeroFilled()
    {
        byte[] reply = new byte[64];
        Put(reply, at: 32, id: 2, next: 40);
        Put(reply, at: 40, id: 1, next: 0);

        Assert.Equal(
            "Capability 2 at 32 has 8 bytes, a vfio_region_info_cap_type has 16.",
            Assert.Throws<InvalidDataException>(() => CapabilityChain.Read(reply, 32, RecordEnd).TryGet(2, out vfio_region_info_cap_type _)).Message);
    }

    [Theory]
    [InlineData(2u)]
    [InlineData(0x1000_0001u)]
    [InlineData(0xffff_ffffu)]
    public void MoreElementsThanThereAre_AreRefused(uint count)
    {
        byte[] reply = new byte[64];
        Put(reply, at: 32, id: 1, next: 0);

        Assert.Throws<InvalidDataException>(() => Find(reply).Elements<vfio_region_sparse_mmap_area>(16, count).Length);
        Assert.Equal(1, Find(reply).Elements<vfio_region_sparse_mmap_area>(16, 1).Length);
        Assert.Equal(0, Find(reply).Elements<vfio_region_sparse_mmap_area>(32, 0).Length);
        Assert.Throws<InvalidDataException>(() => Find(reply).Elements<vfio_region_sparse_mmap_area>(33, 0).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => Find(reply).Elements<vfio_region_sparse_mmap_area>(-1, 0).Length);
    }

    [Fact]
    public void Walking_AllocatesNothing()
    {
        byte[] reply = new byte[96];
        Put(reply, at: 32, id: 2, next: 48);
        Put(reply, at: 48, id: 1, next: 0);

        Allocation.AssertNone(() =>
        {
            int sum = 0;
            foreach (Capability capability in CapabilityChain.Read(reply, 32, RecordEnd))
                sum += capability.Id;
            return sum == 3 && CapabilityChain.Read(reply, 32, RecordEnd).TryGet(2, out vfio_region_info_cap_type _)
                && CapabilityChain.TryRead(reply, 36, RecordEnd, out _) == CapabilityFault.None
                && CapabilityChain.TryRead(reply, 4, RecordEnd, out _) == CapabilityFault.NotAscending;
        });
    }

    private static Capability Find(byte[] reply)
    {
        CapabilityChain.Read(reply, 32, RecordEnd).TryFind(1, out Capability capability);
        return capability;
    }

    private static void Put(byte[] reply, int at, int id, uint next, int version = 1) =>
        MemoryMarshal.Write(reply.AsSpan(at), new vfio_info_cap_header { id = (ushort)id, version = (ushort)version, next = next });
}
