using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

public sealed class ExtentMapTests
{
    [Fact]
    public void NeighboursThatContinueEachOther_AreOneExtent()
    {
        ExtentMap<Place> map = new();
        map.Set(10, 5, new Place(110));
        map.Set(20, 5, new Place(120));
        Assert.Equal(2, map.Count);

        map.Set(15, 5, new Place(115));

        Assert.Equal(1, map.Count);
        Assert.True(map.TryFind(24, out Extent<Place> extent));
        Assert.Equal((10UL, 15UL, 110UL), (extent.Start, extent.Length, extent.Value.At));
    }

    [Fact]
    public void NeighboursThatDoNot_StayApart()
    {
        ExtentMap<Place> map = new();
        map.Set(10, 5, new Place(110));
        map.Set(15, 5, new Place(116));
        map.Set(5, 5, new Place(104));
        Assert.Equal(3, map.Count);
    }

    [Fact]
    public void RemovingTheMiddle_LeavesBothEnds()
    {
        ExtentMap<Place> map = new();
        map.Set(100, 100, new Place(0));
        map.Remove(130, 20);

        Assert.False(map.TryFind(130, out _));
        Assert.False(map.TryFind(149, out _));
        Assert.True(map.TryFind(129, out _));
        Assert.True(map.TryFind(150, out Extent<Place> tail));
        Assert.Equal((150UL, 50UL, 50UL), (tail.Start, tail.Length, tail.Value.At));
        Assert.True(map.TryFindFrom(130, out Extent<Place> next));
        Assert.Equal(150UL, next.Start);
    }

    [Fact]
    public void PartOfARange_BeginsWithItsOwnValue()
    {
        ExtentMap<Place> map = new();
        map.Set(100, 100, new Place(0));
        Assert.True(map.TryFindIn(150, 160, out Extent<Place> part));
        Assert.Equal((150UL, 160UL, 50UL), (part.Start, part.End, part.Value.At));
        Assert.False(map.TryFindIn(200, 300, out _));
        Assert.False(map.TryFindIn(0, 100, out _));
        Assert.False(map.TryFindIn(150, 150, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomChanges_AgreeWithAnArray(int seed)
    {
        const int Size = 3000;
        Random random = new(seed);
        ExtentMap<Place> map = new();
        ulong?[] naive = new ulong?[Size];
        for (int step = 0; step < 6000; step++)
        {
            // Short ranges at first, so that there are many chunks; longer ones later, so that they go again.
            int start = random.Next(Size);
            int length = Math.Min(Size - start, random.Next(step < 4000 ? 4 : 400));
            if (random.Next(3) > 0)
            {
                ulong value = (ulong)start + (ulong)(random.Next(3) * Size);
                map.Set((ulong)start, (ulong)length, new Place(value));
                for (int i = 0; i < length; i++)
                    naive[start + i] = value + (ulong)i;
            }
            else
            {
                map.Remove((ulong)start, (ulong)length);
                Array.Clear(naive, start, length);
            }
            if (step % 50 == 0)
                AssertEqual(naive, map);
        }
        AssertEqual(naive, map);
        map.Clear();
        Assert.False(map.TryFindFrom(0, out _));
        Assert.Equal(0, map.Count);
    }

    [Fact]
    public void ManyExtents_ComeAndGoWithoutAllocation_OnceThereWasRoomForThem()
    {
        ExtentMap<Place> map = new();
        Churn(map);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Churn(map);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, map.Count);

        static void Churn(ExtentMap<Place> map)
        {
            for (ulong i = 0; i < 20_000; i++)
                map.Set((i * 7919 % 20_000) * 4, 2, new Place(i));
            for (ulong i = 0; i < 20_000; i++)
                map.Remove((i * 104_729 % 20_000) * 4, 2);
        }
    }

    private static void AssertEqual(ulong?[] naive, ExtentMap<Place> map)
    {
        int extents = 0;
        ulong at = 0;
        for (; map.TryFindFrom(at, out Extent<Place> extent); at = extent.End)
        {
            extents++;
            Assert.True(extent.Length > 0);
            for (ulong i = at; i < extent.Start; i++)
                Assert.Null(naive[i]);
            for (ulong i = extent.Start; i < extent.End; i++)
                Assert.Equal(naive[i], extent.Value.At + (i - extent.Start));
            // As few as possible: what continues was joined.
            Assert.False(extent.Start == at && at > 0 && naive[at - 1] + 1 == naive[at], $"two extents meet at {at}");
        }
        for (ulong i = at; i < (ulong)naive.Length; i++)
            Assert.Null(naive[i]);
        Assert.Equal(extents, map.Count);
    }

    private readonly record struct Place(ulong At) : IExtentValue<Place>
    {
        public Place Skip(ulong bytes) => new(At + bytes);

        public bool ContinuesAs(ulong length, Place next) => next.At == At + length;
    }
}
