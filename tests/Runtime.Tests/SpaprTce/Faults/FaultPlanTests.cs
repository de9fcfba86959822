using Uapi.Ioctl;
using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Faults;

/// <summary>What a plan counts, and when it strikes.</summary>
public sealed class FaultPlanTests
{
    private const uint MapDma = 0x2000_3b71;
    private const uint MapDmaOfX86 = 0x3b71;

    private readonly Caller _caller = new(new CallSetting(65536, QuirkSet.Documented));

    private FaultPlan Faults => _caller.Machine.Faults;

    [Fact]
    public void NthOfAKind_FailsOnceAndNoOther()
    {
        _caller.AttachV2();
        Faults.FailNext(SpaprFault.Pin, 3);

        Errno[] errors = [.. Enumerable.Range(0, 5).Select(part => _caller.Register(_caller.Buffer + ((ulong)part * _caller.Page), _caller.Page).Errno)];

        Assert.Equal([Errno.None, Errno.None, Errno.EFAULT, Errno.None, Errno.None], errors);
        Assert.Equal((5L, 1L), (Faults.GetPoints(SpaprFault.Pin), Faults.Injected));
    }

    [Fact]
    public void Count_TellsThePointsOfARun()
    {
        _caller.AttachV2();
        Faults.Count();

        _caller.Must(_caller.Register(_caller.Buffer, Caller.Mega));
        _caller.Must(_caller.MapDma(0, _caller.Buffer, _caller.Page));

        // The region: charge, bookkeeping, pages, entry. The default window: charge, table, one group.
        Assert.Equal((2L, 3L, 1L, 1L), (Faults.GetPoints(SpaprFault.Charge), Faults.GetPoints(SpaprFault.Allocation), Faults.GetPoints(SpaprFault.Pin), Faults.GetPoints(SpaprFault.Platform)));
        Assert.Equal((7L, 0L, 2L), (Faults.Points, Faults.Injected, Faults.GetPoints(SpaprFault.Request)));
    }

    [Fact]
    public void EveryPoint_CanBeTheOneThatFails()
    {
        for (long point = 1; point <= 7; point++)
        {
            Caller caller = new(new CallSetting(65536, QuirkSet.Documented));
            caller.AttachV2();
            caller.Machine.Faults.FailPoint(point);
            bool[] done = [caller.Register(caller.Buffer, Caller.Mega).IsSuccess, caller.MapDma(0, caller.Buffer, caller.Page).IsSuccess];

            Assert.Equal([point > 4, false], done);
            Assert.Equal(1, caller.Machine.Faults.Injected);
        }
    }

    [Fact]
    public void Request_FailsForEverybodyInEveryEncodingUntilItIsAllowed()
    {
        _caller.EnabledV2();
        Faults.FailRequest(MapDmaOfX86, Errno.EIO);

        foreach (uint number in (uint[])[MapDma, MapDmaOfX86])
        {
            Assert.Equal(Errno.EIO, _caller.Raw(_caller.Container, number, Caller.Nowhere).Errno);
            Assert.Equal(("FAULT-1", SpaprFault.Request), (_caller.LastRefusal!.Rule.Id, _caller.LastRefusal.Injected!.Value));
        }
        Assert.Equal("docs/faults.md#fault-1", _caller.LastRefusal!.Rule.Documentation);
        // Another request is not meant.
        Assert.Equal(Errno.None, _caller.UnmapDma(0, 0).Errno);
        Caller child = _caller.Fork();
        Assert.Equal(Errno.EIO, child.MapDma(0, child.Buffer, child.Page).Errno);

        Faults.AllowRequest(MapDma);
        Assert.Equal(Errno.None, _caller.MapDma(0, _caller.Buffer, _caller.Page).Errno);
        Assert.Equal(3, Faults.Injected);
    }

    [Theory]
    [InlineData(Errno.None, Errno.ENOMEM)]
    [InlineData(Errno.EINTR, Errno.EINTR)]
    public void NthRequest_FailsWhateverItIs(Errno asked, Errno given)
    {
        _caller.EnabledV2();
        Faults.FailNext(SpaprFault.Request, 2, asked);

        Assert.Equal(Errno.None, _caller.UnmapDma(0, 0).Errno);
        Assert.Equal(given, _caller.UnmapDma(0, 0).Errno);
        Assert.Equal(Errno.None, _caller.UnmapDma(0, 0).Errno);
    }

    [Fact]
    public void Clear_ForgetsPlanAndCount()
    {
        _caller.AttachV2();
        Faults.FailNext(SpaprFault.Charge);
        Faults.FailRequest(MapDma, Errno.EIO);
        Faults.Clear();

        Assert.Equal(Errno.None, _caller.Register(_caller.Buffer, Caller.Mega).Errno);
        Assert.Equal(Errno.None, _caller.MapDma(0, _caller.Buffer, _caller.Page).Errno);
        Assert.Equal((0L, 0L), (Faults.Points, Faults.Injected));
        Assert.Null(_caller.Machine.ArmedFaults);
    }

    [Fact]
    public void WhatCannotBe_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Faults.FailNext(SpaprFault.Pin, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Faults.FailNext((SpaprFault)99));
        Assert.Throws<ArgumentException>(() => Faults.FailNext(SpaprFault.Charge, 1, Errno.EIO));
        Assert.Throws<ArgumentException>(() => Faults.FailNext(SpaprFault.Pin, 1, Errno.EBUSY));
        Assert.Throws<ArgumentException>(() => Faults.FailNext(SpaprFault.Request, 1, (Errno)(-5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Faults.FailRequest(MapDma, Errno.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => Faults.FailRequest(MapDma, (Errno)(-5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Faults.FailPoint(0));
        Assert.Null(_caller.Machine.ArmedFaults);
    }

    /// <summary>Neither a machine without a plan nor one with a plan that does not strike.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void MapAndUnmap_AllocateNothing(bool isArmed)
    {
        V2Container container = new(new SpaprMachine());
        Assert.True(container.Register(V2Container.Buffer, 1 << 20).IsSuccess);
        if (isArmed)
            container.Process.Machine.Faults.Count();

        Allocation.AssertNone(() => container.Map(V2Container.Buffer, 0, 1 << 20).IsSuccess && container.Unmap(0, 1 << 20).IsSuccess);
    }
}
