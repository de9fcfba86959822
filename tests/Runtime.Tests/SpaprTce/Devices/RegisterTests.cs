using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.SpaprTce;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Devices;

/// <summary>The registers and the configuration space, by the documented interface of QEMU's edu device.</summary>
public sealed class RegisterTests : IDisposable
{
    private readonly SpaprProcess _process = new SpaprMachine().Start();
    private readonly EduDriver _driver;

    public RegisterTests() => _driver = new EduDriver(_process.Transport);

    public void Dispose() => _driver.Dispose();

    [Fact]
    public void Identification_IsVersionAndName() => Assert.Equal(0x0100_00edu, _driver.Load(0x00));

    [Theory]
    [InlineData(0u)]
    [InlineData(0x1234_5678u)]
    [InlineData(uint.MaxValue)]
    public void Liveness_AnswersTheInverse(uint value)
    {
        _driver.Store(0x04, value);

        Assert.Equal(~value, _driver.Load(0x04));
    }

    // In 32 bits, as the register has; 34! and more are multiples of 2^32.
    [Theory]
    [InlineData(0u, 1u)]
    [InlineData(1u, 1u)]
    [InlineData(5u, 120u)]
    [InlineData(12u, 479_001_600u)]
    [InlineData(13u, 1_932_053_504u)]
    [InlineData(33u, 2_147_483_648u)]
    [InlineData(34u, 0u)]
    [InlineData(uint.MaxValue, 0u)]
    public void Factorial_IsComputed(uint value, uint factorial)
    {
        _driver.Store(0x08, value);

        Assert.Equal((factorial, 0u), (_driver.Load(0x08), _driver.Load(0x20) & 1));
        Assert.False(_driver.HasInterrupt());
    }

    [Fact]
    public void Factorial_InterruptsIfTheStatusSaysSo()
    {
        _driver.Store(0x20, 0xffff_ffff);
        Assert.Equal(0x80u, _driver.Load(0x20));

        _driver.Store(0x08, 4);

        Assert.True(_driver.HasInterrupt());
        Assert.Equal((1u, 24u), (_driver.HandleInterrupt(), _driver.Load(0x08)));
        _driver.Store(0x20, 0);
        _driver.Store(0x08, 4);
        Assert.False(_driver.HasInterrupt());
    }

    /// <summary>Below 0x80 only 4 bytes are a register's width; where nothing is, ones.</summary>
    [Fact]
    public void OtherWidthsAndPlaces_AreNoRegisters()
    {
        _driver.StoreLong(0x80, 0x1122_3344_5566_7788);
        Assert.Equal((0x1122_3344_5566_7788ul, 0x5566_7788u), (_driver.LoadLong(0x80), _driver.Load(0x80)));
        _driver.Store(0x80, 0x99);
        Assert.Equal(0x99ul, _driver.LoadLong(0x80));
        _driver.Store(0x84, 1);
        Assert.Equal((0x99ul, uint.MaxValue), (_driver.LoadLong(0x80), _driver.Load(0x84)));

        _driver.StoreLong(0x00, 5);
        _driver.Store(0x00, 5);
        Assert.Equal((ulong.MaxValue, 0x0100_00edu, 0u), (_driver.LoadLong(0x00), _driver.Load(0x00), _driver.Load(0x04)));
        Assert.Equal((uint.MaxValue, ulong.MaxValue, uint.MaxValue), (_driver.Load(0x60), _driver.LoadLong(0x4_0000), _driver.Load(0xf_fffc)));
    }

    /// <summary>An access that is not aligned is made of smaller ones, as the kernel makes them; those of 1 and 2 bytes do not reach the device.</summary>
    [Fact]
    public void AccessesThatAreNotAligned_AreMadeOfSmallerOnes()
    {
        vfio_region_info registers = _driver.Device.GetRegionInfo(VFIO_PCI_BAR0_REGION_INDEX);
        byte[] bytes = new byte[7];

        // 2 bytes at 2, 4 at 4, 1 at 8.
        _driver.Store(0x04, 0);
        _driver.Device.Read(registers, 2, bytes);
        Assert.Equal([0, 0, 0xff, 0xff, 0xff, 0xff, 0], bytes);

        _driver.Device.Write(registers, 2, [9, 9, 1, 0, 0, 0, 9]);
        Assert.Equal((~1u, 0u), (_driver.Load(0x04), _driver.Load(0x08)));
    }

    /// <summary>Kernels before 6.11 split an access of 8 bytes, and the upper half of edu's long registers cannot be reached then.</summary>
    [Fact]
    public void LongAccess_IsSplitByOlderKernels()
    {
        using EduDriver driver = new(new SpaprMachine(new SpaprMachineOptions { Profile = SpaprProfile.V5_10 }).Start().Transport);

        driver.StoreLong(0x80, 0x1122_3344_5566_7788);

        Assert.Equal(0x5566_7788u, driver.Load(0x80));
        Assert.Equal(0xffff_ffff_5566_7788, driver.LoadLong(0x80));
    }

    [Fact]
    public void Configuration_IsThatOfEdu()
    {
        Assert.Equal((0x1234, 0x11e8), (_driver.Configuration(0), _driver.Configuration(2)));
        Assert.Equal((6, 0x10), (_driver.Configuration(4), _driver.Configuration(6)));
        // Revision 16, and no class: "unclassified device".
        Assert.Equal(0x00ff_0010u, _driver.ConfigurationWord(8));
        Assert.Equal((0x1af4, 0x1100), (_driver.Configuration(0x2c), _driver.Configuration(0x2e)));
        Assert.Equal(0x0100, _driver.Configuration(0x3c));
        // One capability: MSI with a long address and one vector.
        Assert.Equal((0x40, 0x0005, 0x0080), (_driver.Configuration(0x34), _driver.Configuration(0x40), _driver.Configuration(0x42)));
    }

    /// <summary>The old way to learn a BAR's size: write ones, read, put back.</summary>
    [Fact]
    public void BarOfOnes_TellsItsSize()
    {
        uint address = _driver.ConfigurationWord(0x10);

        _driver.SetConfiguration(0x10, [0xff, 0xff, 0xff, 0xff]);
        Assert.Equal(0xfff0_0000u, _driver.ConfigurationWord(0x10));
        _driver.SetConfiguration(0x10, BitConverter.GetBytes(address));
        Assert.Equal(address, _driver.ConfigurationWord(0x10));

        _driver.SetConfiguration(0x14, [0xff, 0xff, 0xff, 0xff]);
        _driver.SetConfiguration(0x30, [0xff, 0xff, 0xff, 0xff]);
        Assert.Equal((0u, 0u), (_driver.ConfigurationWord(0x14), _driver.ConfigurationWord(0x30)));
        // Registers stay where they are.
        Assert.Equal(0x0100_00edu, _driver.Load(0));
    }

    [Fact]
    public void ReadOnlyConfiguration_StaysAsItIs()
    {
        byte[] before = new byte[256];
        vfio_region_info configuration = _driver.Device.GetRegionInfo(VFIO_PCI_CONFIG_REGION_INDEX);
        _driver.Device.Read(configuration, 0, before);

        foreach ((int start, int length) in ((int, int)[])[(0, 4), (6, 6), (0x14, 0x28), (0x3d, 5), (0x43, 1), (0x4e, 0xb2)])
            _driver.SetConfiguration((ulong)start, [.. Enumerable.Repeat((byte)0xff, length)]);

        byte[] after = new byte[256];
        _driver.Device.Read(configuration, 0, after);
        Assert.Equal(before, after);
    }

    [Fact]
    public void MemoryBitOfTheCommandRegister_IsHeeded()
    {
        _driver.SetCommand(0xffff);
        // Bits that the device does not have: I/O, special cycles, fast back-to-back.
        Assert.Equal(0x0546, _driver.Configuration(4));
        _driver.SetCommand(4);

        ErrnoException off = Assert.Throws<ErrnoException>(() => _driver.Load(0));
        Assert.Equal(Errno.EIO, off.Errno);
        Assert.StartsWith("DEV-93", off.Explanation, StringComparison.Ordinal);

        _driver.SetCommand(6);
        Assert.Equal(0x0100_00edu, _driver.Load(0));
    }

    [Fact]
    public void Regions_CannotBeMapped_AndSayWhy()
    {
        vfio_region_info registers = _driver.Device.GetRegionInfo(VFIO_PCI_BAR0_REGION_INDEX);

        ErrnoException refused = Assert.Throws<ErrnoException>(() => _driver.Device.Map(registers, 0, 0x1000));

        Assert.Equal(Errno.EINVAL, refused.Errno);
        Assert.StartsWith("DEV-94", refused.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Reset_BringsRegistersAndBufferBack()
    {
        EduDevice device = _process.Machine.Groups[0].Devices[0];
        device.Buffer.Fill(1);
        _driver.Store(0x04, 1);
        _driver.StoreLong(0x90, 7);
        _driver.Store(0x60, 1);
        Assert.True(_driver.HasInterrupt());

        _driver.Device.Reset();

        Assert.Equal((0u, 0ul, 0u, 0), (_driver.Load(0x04), _driver.LoadLong(0x90), _driver.Load(0x24), device.Buffer[5]));
        // Interrupts stay tied, and the kernel puts the configuration back.
        Assert.Equal(6, _driver.Configuration(4));
        _driver.Store(0x60, 2);
        Assert.True(_driver.HasInterrupt());
        Assert.Equal(2u, _driver.HandleInterrupt());
    }

    [Fact]
    public void HotReset_WantsTheGroup()
    {
        _driver.Store(0x04, 1);

        _driver.Device.HotReset([_driver.Group]);

        Assert.Equal(0u, _driver.Load(0x04));
        Uapi.Marshalling.ArgszBuffer reply = new();
        vfio_pci_dependent_device only = Assert.Single(_driver.Device.GetHotResetInfo(reply).ToArray());
        Assert.Equal((0, 1, 0), (only.segment, only.bus, only.devfn));
        Assert.Equal(Errno.EINVAL, _driver.Device.TryHotReset([]).Errno);
    }
}
