using Uapi.SpaprTce;
using Uapi.Vfio;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Devices;

/// <summary>EEH stops a device in the middle of a driver's work, and the driver brings it back.</summary>
public sealed class EehRecoveryTests
{
    private const ulong Iova = 0x10_0000;
    private const ulong Length = 0x20000;

    [Fact]
    public void DmaThatTheTablesDoNotAllow_StopsTheDevice_IfTheMachineIsBuiltSo()
    {
        using Setting setting = new(freeze: true);
        EduDriver driver = setting.Driver;
        setting.Poke(0, "work"u8);
        Assert.True(driver.CopyIn(Iova, 4));

        // The driver forgot to map the second page.
        Assert.False(StartCopyOut(driver, Iova + 0x1_0000));

        Assert.Equal(DmaFault.NotMapped, setting.Edu.LastFault);
        Assert.Equal(VfioEehState.Stopped, driver.Container.GetEehState());
        // Nothing is there: ones from registers and configuration, stores go nowhere, no interrupt.
        Assert.Equal((uint.MaxValue, ulong.MaxValue, 0xffff), (driver.Load(0), driver.LoadLong(0x98), driver.Configuration(0)));
        driver.Store(0x04, 5);
        driver.Store(0x60, 1);
        driver.SetCommand(0);
        Assert.False(driver.HasInterrupt());
        Assert.False(setting.Edu.TryRead(Iova, new byte[1]));
        Assert.Equal(DmaFault.Frozen, setting.Edu.LastFault);

        driver.Recover();

        Assert.Equal(VfioEehState.Normal, driver.Container.GetEehState());
        Assert.Equal((0x0100_00edu, 0u, 0u), (driver.Load(0), driver.Load(0x04), driver.Load(0x24)));
        driver.Container.MapDma(setting.Buffer + 0x1_0000, Iova + 0x1_0000, 0x1_0000, DmaAccess.ReadWrite);
        Assert.True(driver.CopyIn(Iova, 4));
        Assert.True(driver.CopyOut(Iova + 0x1_0000, 4));
        Assert.Equal("work"u8.ToArray(), setting.Peek(0x1_0000, 4));
    }

    /// <summary>As recorded: QEMU's bridge refuses the access and goes on.</summary>
    [Fact]
    public void DmaThatTheTablesDoNotAllow_StopsNothing_ByDefault()
    {
        using Setting setting = new();

        Assert.True(setting.Driver.CopyOut(Iova + 0x1_0000, 4));

        Assert.Equal(DmaFault.NotMapped, setting.Edu.LastFault);
        Assert.Equal(VfioEehState.Normal, setting.Driver.Container.GetEehState());
        Assert.True(setting.Driver.CopyOut(Iova, 4));
    }

    [Theory]
    [InlineData(Iova + 0x2_0000, DmaAccess.ReadWrite, DmaFault.NotMapped)]
    [InlineData(1ul << 40, DmaAccess.ReadWrite, DmaFault.NoWindow)]
    [InlineData(Iova, DmaAccess.Read, DmaFault.NotPermitted)]
    public void EveryFaultOfTheTables_Stops(ulong iova, DmaAccess access, DmaFault fault)
    {
        using Setting setting = new(freeze: true);
        setting.Driver.Container.MapDma(setting.Buffer, Iova, 0x1_0000, access);

        // The device's own side as well as the driver's.
        Assert.False(setting.Edu.TryWrite(iova, [1]));

        Assert.Equal(fault, setting.Edu.LastFault);
        Assert.Equal(VfioEehState.Stopped, setting.Driver.Container.GetEehState());
    }

    [Fact]
    public void MissingBusMasterBit_IsNoFaultOfTheBridge()
    {
        using Setting setting = new(freeze: true);
        setting.Driver.SetCommand(2);

        setting.Driver.StoreLong(0x98, 1);

        Assert.Equal(VfioEehState.Normal, setting.Driver.Container.GetEehState());
    }

    [Fact]
    public void PlatformWithoutEeh_StopsNothing()
    {
        using Setting setting = new(freeze: true, SpaprPlatform.PSeries);

        Assert.False(setting.Edu.TryWrite(Iova + 0x1_0000, [1]));

        Assert.True(setting.Driver.CopyOut(Iova, 4));
        Assert.Equal(0x0100_00edu, setting.Driver.Load(0));
    }

    /// <summary>Registers first, so that the driver can look what happened; messages are DMA and wait for it.</summary>
    [Fact]
    public void Unfreezing_IsInTwoSteps()
    {
        using Setting setting = new();
        EduDriver driver = setting.Driver;
        driver.Store(0x04, 5);
        driver.Container.InjectEehError(default);
        Assert.Equal(uint.MaxValue, driver.Load(0x04));

        driver.Container.Eeh(VfioEehOperation.UnfreezeIO);
        Assert.Equal(VfioEehState.StoppedDma, driver.Container.GetEehState());
        Assert.Equal((~5u, 0x1234), (driver.Load(0x04), driver.Configuration(0)));
        driver.Store(0x60, 1);
        Assert.False(driver.HasInterrupt());
        driver.Store(0x64, 1);
        Assert.False(StartCopyOut(driver, Iova));
        Assert.Equal(DmaFault.Frozen, setting.Edu.LastFault);
        driver.Store(0x64, EduDriver.DmaDone);

        driver.Container.Eeh(VfioEehOperation.UnfreezeDma);
        Assert.Equal(VfioEehState.Normal, driver.Container.GetEehState());
        Assert.True(driver.CopyOut(Iova, 4));
        driver.Store(0x60, 1);
        Assert.True(driver.HasInterrupt());
    }

    /// <summary>The states are those that were recorded; the device is as after power-on, cannot do DMA, and is not found before its base address is back.</summary>
    [Theory]
    [InlineData(VfioEehOperation.ResetHot, VfioEehOperation.ResetDeactivate)]
    [InlineData(VfioEehOperation.ResetFundamental, VfioEehOperation.ResetDeactivate)]
    [InlineData(VfioEehOperation.ResetHot, VfioEehOperation.Configure)]
    public void Reset_ClearsTheDevice(VfioEehOperation reset, VfioEehOperation restore)
    {
        using Setting setting = new();
        EduDriver driver = setting.Driver;
        driver.Store(0x04, 5);
        setting.Edu.Buffer.Fill(7);
        driver.Container.InjectEehError(default);

        driver.Container.Eeh(reset);
        Assert.Equal(VfioEehState.Normal, driver.Container.GetEehState());
        Assert.Equal(uint.MaxValue, driver.Load(0));
        Assert.Equal(2, driver.Configuration(4));

        driver.Container.Eeh(restore);
        Assert.Equal((0x0100_00edu, 0u, 0), (driver.Load(0), driver.Load(0x04), setting.Edu.Buffer[9]));
        // DMA is the driver's to switch on.
        setting.Poke(0, "data"u8);
        driver.StoreLong(0x80, Iova);
        driver.StoreLong(0x88, EduDriver.DeviceBuffer);
        driver.StoreLong(0x90, 4);
        driver.StoreLong(0x98, 1);
        Assert.Equal(DmaFault.NotBusMaster, setting.Edu.LastFault);
        driver.SetCommand(6);
        Assert.True(driver.CopyIn(Iova, 4));
        Assert.Equal("data"u8.ToArray(), setting.Edu.Buffer[..4].ToArray());
    }

    [Fact]
    public void CommandRegister_BringsTheBaseAddressBackAsWell()
    {
        using Setting setting = new();
        setting.Driver.Container.Eeh(VfioEehOperation.ResetHot);

        setting.Driver.SetCommand(6);

        Assert.Equal(0x0100_00edu, setting.Driver.Load(0));
    }

    /// <summary>EEH works on the groups of a container, each with its own state; what stops is one device.</summary>
    [Fact]
    public void OtherDevices_GoOn()
    {
        using Setting setting = new(freeze: true);
        using EduDriver second = new(setting.Process.Transport, group: 1, setting.Driver.Container);

        Assert.False(setting.Edu.TryWrite(Iova + 0x1_0000, [1]));

        Assert.Equal(uint.MaxValue, setting.Driver.Load(0));
        Assert.True(second.CopyOut(Iova, 4));
        // The newest group is asked first and is well; the older one says how it is.
        Assert.Equal(VfioEehState.Stopped, setting.Driver.Container.GetEehState());
    }

    /// <summary>Whoever opens a device next does not inherit what stopped it.</summary>
    [Fact]
    public void OpeningADevice_FreesIt()
    {
        Setting setting = new(freeze: true);
        using (setting)
            Assert.False(setting.Edu.TryWrite(Iova + 0x1_0000, [1]));

        using EduDriver driver = new(setting.Process.Transport);

        Assert.Equal(VfioEehState.Normal, driver.Container.GetEehState());
    }

    private static bool StartCopyOut(EduDriver driver, ulong iova)
    {
        driver.StoreLong(0x80, EduDriver.DeviceBuffer);
        driver.StoreLong(0x88, iova);
        driver.StoreLong(0x90, 4);
        driver.StoreLong(0x98, 7);
        return driver.HasInterrupt();
    }

    /// <summary>A driver, and two pages of memory of which the first is mapped.</summary>
    private sealed class Setting : IDisposable
    {
        internal Setting(bool freeze = false, SpaprPlatform? platform = null)
        {
            Machine = new SpaprMachine(new SpaprMachineOptions { FreezeOnDmaFault = freeze, Platform = platform ?? SpaprPlatform.PowerNV9 });
            Process = Machine.Start();
            Assert.True(((SimulatedMemory)Process.Memory).MapAnywhere(Length, MemoryProtection.ReadWrite, out ulong buffer).IsSuccess);
            Buffer = buffer;
            Driver = new EduDriver(Process.Transport, interrupt: VFIO_PCI_MSI_IRQ_INDEX);
            Driver.Container.RegisterMemory(Buffer, Length);
            Driver.Container.MapDma(Buffer, Iova, 0x1_0000, DmaAccess.ReadWrite);
        }

        internal SpaprMachine Machine { get; }

        internal SpaprProcess Process { get; }

        internal ulong Buffer { get; }

        internal EduDriver Driver { get; }

        internal EduDevice Edu => Machine.Groups[0].Devices[0];

        internal void Poke(ulong offset, ReadOnlySpan<byte> bytes) => Assert.Equal(bytes.Length, Process.Memory.Write(Buffer + offset, bytes));

        internal byte[] Peek(ulong offset, int length)
        {
            byte[] bytes = new byte[length];
            Assert.Equal(length, Process.Memory.Read(Buffer + offset, bytes));
            return bytes;
        }

        public void Dispose() => Driver.Dispose();
    }
}
