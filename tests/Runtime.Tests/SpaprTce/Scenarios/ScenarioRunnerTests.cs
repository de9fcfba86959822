using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Scenarios;

/// <summary>What the runner does around the driver's answers: names, children, memory, arguments, and the lines it gives.</summary>
public sealed class ScenarioRunnerTests
{
    private const string V2 = "container C\ngroup G 0\nset_container G C\nset_iommu C v2\nbuf b 1M\n";

    private static List<ScenarioResult> Run(string text, SpaprMachineOptions? options = null) =>
        [.. new ScenarioRunner(new SpaprMachine(options ?? new SpaprMachineOptions { Quirks = QuirkSet.AsShipped })).Run(Scenario.Parse(text))];

    private static string[] Lines(string text, SpaprMachineOptions? options = null) => [.. Run(text, options).Select(result => result.ToString())];

    // The lines behind those of a known beginning.
    private static string[] LinesAfter(string start, string text, SpaprMachineOptions? options = null) => Lines(start + text, options)[start.Count(c => c == '\n')..];

    [Fact]
    public void Results_AreTheLinesOfARecording()
    {
        Assert.Equal(
            [
                "[002] container C => 0 | lck=0 pin=0",
                "[004] group G 0 => 0 | lck=0 pin=0",
                "[005] set_container G C => 0 | lck=0 pin=0",
                "[006] set_iommu C   v2 => 0 | lck=0 pin=0",
                "[007] buf b 1M => 0 | lck=0 pin=0",
                "[008] reg C b 1M => 0 | lck=1024 pin=0",
                "[009] map C b 0 64K => 0 | lck=9216 pin=0",
                "[010] map C b 64K 4 => -EINVAL | lck=9216 pin=0",
                "[011] (all fds closed) => 0 | lck=0 pin=0",
            ],
            Lines("# first\n container C\n\ngroup G 0\nset_container G C\n\tset_iommu C   v2\nbuf b 1M\nreg C b 1M\nmap C b 0 64K\nmap C b 64K 4\n"));
    }

    [Fact]
    public void EmptyScenario_ClosesNothing() => Assert.Equal(["[001] (all fds closed) => 0 | lck=0 pin=0"], Lines(""));

    [Fact]
    public void Info_ShowsEveryFieldAndWhatWasNotWritten()
    {
        Assert.Equal(
            [
                "[006] info C => 0 argsz=32 flags=0x1 dma32_start=0x0 dma32_size=0x80000000 ddw.pgsizes=0x40211000 ddw.max=2 ddw.levels=5 | lck=0 pin=0",
                "[007] info C argsz=16 => 0 argsz=16 flags=0x1 dma32_start=0x0 dma32_size=0x80000000 ddw.pgsizes=0xeeeeeeeeeeeeeeee ddw.max=4008636142 ddw.levels=4008636142 | lck=0 pin=0",
                "[008] info C argsz=15 => -EINVAL | lck=0 pin=0",
                "[009] group_status G argsz=7 => -EINVAL argsz=7 flags=0xeeeeeeee | lck=0 pin=0",
            ],
            LinesAfter(V2, "info C\ninfo C argsz=16\ninfo C argsz=15\ngroup_status G argsz=7\n")[..4]);
    }

    [Fact]
    public void WindowStart_CanBeUsedByName()
    {
        string[] lines = LinesAfter(V2, "create C 16 1G 1 as=W\nreg C b 1M\nmap C b W+64K 64K\nunmap C W 1M\nremove C W\nremove C W\n");

        Assert.StartsWith("[006] create C 16 1G 1 as=W => 0 start_addr=0x800000000000000 |", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("[008] map C b W+64K 64K => 0 |", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("[010] remove C W => 0 |", lines[4], StringComparison.Ordinal);
        Assert.StartsWith("[011] remove C W => -EINVAL |", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void ClosedName_IsABadDescriptor()
    {
        string[] lines = Lines("container C\nclose C\napi C\nclose C\ncontainer C\napi C\n");

        Assert.Equal(["0", "0", "-EBADF", "-EBADF", "0", "0", "0"], lines.Select(Answer));
    }

    [Fact]
    public void NameThatNeverOpened_IsABadDescriptor_AndAnOpenOneStaysWhatItWas()
    {
        // The group is open already, so the second open fails: H never was a file, C stays the container.
        string[] lines = Lines("container C\ngroup G 0\ngroup H 0\ngroup_status H\ngroup C 0\napi C\ngroup X 99\nopen Y /dev/vfio/vfio\napi Y\n");

        Assert.Equal(["0", "0", "-EBUSY", "-EBADF argsz=8 flags=0xeeeeeeee", "-EBUSY", "0", "-ENOENT", "0", "0", "0"], lines.Select(Answer));
    }

    [Fact]
    public void Descriptors_CanBeNumbers()
    {
        string[] lines = Lines("container C\ngroup G 0\nset_container G 999\nset_container G -1\nset_container G G\nclose 999\n");

        Assert.Equal(["0", "0", "-EBADF", "-EBADF"], lines.Take(4).Select(Answer));
        Assert.Equal("-EBADF", Answer(lines[5]));
    }

    [Fact]
    public void Duplicate_KeepsTheFileOpen()
    {
        string[] lines = Lines("group G 0\ndup H G\nclose G\ngroup I 0\nclose H\ngroup I 0\n");

        Assert.Equal(["0", "0", "0", "-EBUSY", "0", "0", "0"], lines.Select(Answer));
    }

    [Fact]
    public void Child_HasCopiesAndTheParentKeepsItsOwn()
    {
        Assert.Equal(
            [
                "[007] fork",
                "  [008] poke b 0x2222 => 0 | lck=0 pin=0",
                "  [009] peek b+x-x => 0 value=0x2222 | lck=0 pin=0",
                "  [010] close C => 0 | lck=0 pin=0",
                "  [011] api C => -EBADF | lck=0 pin=0",
                "[012] endfork => 0 status=0x0 | lck=0 pin=0",
                "[013] peek b => 0 value=0x0 | lck=0 pin=0",
                "[014] api C => 0 | lck=0 pin=0",
                "[015] (all fds closed) => 0 | lck=0 pin=0",
            ],
            LinesAfter(V2, "let x 5\nfork\npoke b 0x2222\npeek b+x-x\nclose C\napi C\nendfork\npeek b\napi C\n"));
    }

    [Fact]
    public void BuffersOfAChild_TakeThePlacesThatFollowItsParents()
    {
        string[] lines = Lines("buf a 1M\nfork\nbuf b 1M\npoke b 1\npeek a+4G\nendfork\nbuf c 1M\npeek a+4G\n");

        Assert.Equal("0 value=0x1", Answer(lines[4]));
        Assert.Equal("0 value=0x0", Answer(lines[7]));
    }

    [Fact]
    public void ChildOfAChild_IsIndentedTwice()
    {
        Assert.Equal(
            ["[001] fork", "  [002] fork", "    [003] status => 0 | lck=0 pin=0", "  [004] endfork => 0 status=0x0 | lck=0 pin=0", "[005] endfork => 0 status=0x0 | lck=0 pin=0"],
            Lines("fork\nfork\nstatus\nendfork\nendfork\n")[..5]);
    }

    [Theory]
    [InlineData("exit", "0x0")]
    [InlineData("exit 3", "0x300")]
    [InlineData("exit 256+1", "0x100")]
    [InlineData("exit -1", "0xff00")]
    public void ExitOfAChild_IsItsStatus(string exit, string status)
    {
        string[] lines = Lines($"fork\n{exit}\nstatus\nendfork\nstatus\n");

        Assert.Equal($"  [002] {exit} => 0 | lck=0 pin=0", lines[1]);
        Assert.Equal($"[004] endfork => 0 status={status} | lck=0 pin=0", lines[2]);
        Assert.Equal("[005] status => 0 | lck=0 pin=0", lines[3]);
    }

    [Theory]
    [InlineData("peek n")]
    [InlineData("poke r 1")]
    [InlineData("poke r+1M-4 1")]
    [InlineData("peek 0")]
    [InlineData("touch r 4K")]
    [InlineData("touch b 1M+1")]
    public void AccessThatTheCpuMayNot_KillsTheChild(string step)
    {
        List<ScenarioResult> results = Run($"buf n 1M prot=none\nbuf r 1M prot=r\nbuf b 1M\nfork\n{step}\nstatus\nendfork\nstatus\n");

        ScenarioResult killed = results[4];
        Assert.Equal((ScenarioResultKind.Killed, 5, 1), (killed.Kind, killed.Line, killed.Depth));
        Assert.StartsWith("  # line 5, " + step + ": killed by SIGSEGV", killed.ToString(), StringComparison.Ordinal);
        Assert.Equal("[007] endfork => 0 status=0xb | lck=0 pin=0", results[5].ToString());
        Assert.Equal("[008] status => 0 | lck=0 pin=0", results[6].ToString());
    }

    [Fact]
    public void AccessThatTheCpuMayNot_EndsTheRun()
    {
        List<ScenarioResult> results = Run("container C\npeek 0\nstatus\n");

        Assert.Equal([ScenarioResultKind.Step, ScenarioResultKind.Killed], results.Select(result => result.Kind));
    }

    [Fact]
    public void ExitOfTheFirstProcess_EndsTheRunWithoutClosing()
    {
        string[] lines = LinesAfter(V2, "reg C b 1M\nexit 1\nstatus\n");

        Assert.Equal(["[006] reg C b 1M => 0 | lck=1024 pin=0", "[007] exit 1 => 0 | lck=1024 pin=0"], lines);
    }

    [Fact]
    public void EndOfAProcess_FreesItsGroups()
    {
        SpaprMachine machine = new();
        ScenarioRunner runner = new(machine);
        Scenario scenario = Scenario.Parse("group G 0\nexit\n");

        Assert.Equal(Errno.None, runner.Run(scenario).First().Result.Errno);
        Assert.Equal(Errno.None, runner.Run(scenario).First().Result.Errno);
    }

    [Fact]
    public void MemoryCalls_AnswerAsTheKernel()
    {
        string[] lines = Lines(
            "buf a 1M\nbuf b 1M at=a+64K align=64K\nbuf c 0\nbuf d 1M align=4K off=1\nmunmap a 64K\nmunmap a+1 64K\nmprotect a 64K r\nmprotect a+64K 64K none\nmadvise a+128K 64K dontneed\n"
            + "mlock a+128K 128K\nmunlock a+128K 64K\nmunmap a+192K 64K\nfilebuf f 64K\nmprotect f 64K rw\n");

        Assert.Equal(
            ["0", "-EEXIST", "-EINVAL", "-EINVAL", "0", "-EINVAL", "-ENOMEM", "0", "0", "0", "0", "0", "0", "-EACCES", "0"],
            lines.Select(Answer));
        Assert.Equal(["lck=128", "lck=64", "lck=0"], lines[9..12].Select(line => line.Split(' ')[^2]));
    }

    [Fact]
    public void LimitAndCapability_HoldForLockedMemory()
    {
        string[] lines = Lines(
            "buf b 16M\nrlimit 64K\nmlock b 1M\neffcap off\nmlock b+1M 64K\nmunlock b 16M\nmlock b 128K\nrlimit inf\nmlock b 128K\ndropcap\neffcap on\n");

        Assert.Equal(["0", "0", "0", "0", "-ENOMEM", "0", "-ENOMEM", "0", "0", "0", "-EPERM", "0"], lines.Select(Answer));
    }

    [Fact]
    public void PageSize_IsTheMachines()
    {
        string[] lines = Lines("buf b 2*PS\npoke b 1\npeek b+PS\nmprotect b PS none\npeek b+4K\n", new SpaprMachineOptions { PageSize = 4096 });

        Assert.Equal(["0", "0", "0 value=0x0", "0", "0 value=0x0", "0"], lines.Select(Answer));
    }

    [Fact]
    public void Payload_IsWrittenAsTheCpuWouldAndShownWhenItChanged()
    {
        string[] lines = LinesAfter(
            V2,
            "ioctl C TCE_CREATE u32:40 u32:0 u32:16 u32:0 u64:1M u32:1 u32:0 u64:0\nioctl C TCE_REMOVE u32:16 hex:00000000 u64:WIN1\n"
            + "ioctl C TCE_GET_INFO u32:16 fill:13\nioctl G GROUP_GET_STATUS u16:8 u8:0 u8:0 zero:4\nunset_container G\nioctl G GROUP_SET_CONTAINER fd:C\n");

        Assert.Equal("0 out=28000000000000001000000000000000000010000000000001000000000000000000000000000008", Answer(lines[0]));
        Assert.Equal("0", Answer(lines[1]));
        Assert.Equal("0 out=10000000010000000000000000000080ee", Answer(lines[2]));
        Assert.Equal("0 out=0800000003000000", Answer(lines[3]));
        Assert.Equal(["0", "0"], lines[4..6].Select(Answer));
    }

    [Fact]
    public void PayloadAtTheEdge_OrReadOnly_IsAFault()
    {
        string[] lines = LinesAfter(
            V2 + "reg C b 64K\n",
            "ioctl C MAP_DMA edge:31 u32:32 u32:3 u64:b u64:0 u64:64K\nioctl C TCE_GET_INFO ro u32:32 fill:28\nioctl C TCE_GET_INFO edge:16 u32:32 fill:28\n"
            + "ioctl C TCE_GET_INFO edge:0 u32:16 fill:12\nioctl C TCE_GET_INFO edge:-1 u32:16 fill:12\nioctl C MAP_DMA @0\nioctl C REGISTER_MEMORY ro u32:24 u32:0 u64:b+64K u64:64K\nioctl C ENABLE\n"
            + "ioctl C CHECK_EXTENSION ro\n");

        Assert.Equal("-EFAULT", Answer(lines[0]));
        Assert.Equal("-EFAULT", Answer(lines[1]));
        Assert.StartsWith("-EFAULT", Answer(lines[2]), StringComparison.Ordinal);
        Assert.Equal("-EFAULT", Answer(lines[3]));
        Assert.StartsWith("0 out=10000000", Answer(lines[4]), StringComparison.Ordinal);
        Assert.Equal(["-EFAULT", "0", "-ENOTTY", "0"], lines[5..9].Select(Answer));
    }

    [Fact]
    public void LongOutput_IsCutWhereTheRecorderCutsIt()
    {
        string line = LinesAfter(V2, "ioctl C TCE_GET_INFO u32:32 zero:4092\n")[0];

        Assert.Equal(4095, line.Length - "[006] ioctl C TCE_GET_INFO u32:32 zero:4092 => 0".Length - " | lck=0 pin=0".Length);
    }

    [Theory]
    [InlineData("ioctl C MAP_DMA u32:0 zero:4093", 24)]
    [InlineData("ioctl C MAP_DMA zero:4096 u8:1", 28)]
    [InlineData("ioctl C MAP_DMA fill:-1", 18)]
    [InlineData("ioctl C MAP_DMA fill:W", 18)]
    public void PayloadThatIsTooLong_EndsTheRunAtItsPlace(string step, int column)
    {
        IEnumerable<ScenarioResult> results = new ScenarioRunner(new SpaprMachine()).Run(Scenario.Parse($"container C\nlet W WIN1\n  {step}\nstatus\n"));

        ScenarioException exception = Assert.Throws<ScenarioException>(() => results.Count());
        ScenarioMessage message = Assert.Single(exception.Messages);
        Assert.Equal((3, column + 1, true), (message.Line, message.Column, message.IsError));
        Assert.Contains("4096 bytes is the most", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dma_GoesThroughTheTable()
    {
        string[] lines = LinesAfter(
            V2,
            "reg C b 1M\nmap C b 0 64K\nmap C b+64K 64K 64K flags=r\ndevice D G 0\npoke b 0x1234\ndma_in D 0 8\ndma_out D 8 8\npeek b+8\ndma_out D 64K 8\npeek b+64K\ndma_in D 1M 4096\n");

        Assert.All(lines[..7], line => Assert.Equal("0", Answer(line)));
        Assert.Equal(["0 value=0x1234", "0", "0 value=0x0", "0"], lines[7..11].Select(Answer));
    }

    [Fact]
    public void DmaThatTheBridgeStops_SucceedsAndIsExplained()
    {
        ScenarioResult result = Run(V2 + "reg C b 1M\nmap C b 0 64K flags=r\ndevice D G 0\ndma_out D 0 8\n")[^2];

        Assert.True(result.Result.IsSuccess);
        Assert.Equal(DmaFault.NotPermitted, result.Fault);
        Assert.Contains("does not permit", result.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void DmaThroughWhatIsNoDevice_GivesTheFilesOwnAnswer()
    {
        string[] lines = LinesAfter(V2, "dma_in G 0 8\ndma_in 77 0 8\ndma_in C 0 8\ncontainer E\ndma_in E 0 8\n");

        Assert.Equal(["-ENOTTY", "-EBADF", "-ENOTTY", "0", "-EINVAL"], lines[..5].Select(Answer));
    }

    [Fact]
    public void MappedRegisters_KeepTheDeviceOpen()
    {
        string[] lines = LinesAfter(V2, "device D G 0\nclose D\nunset_container G\nset_container G C\nset_iommu C v2\ndevice D G 0\ndma_in D 0 8\nclose D\nunset_container G\n");

        Assert.Equal(["0", "0", "0", "0", "0", "0", "0", "0", "-EBUSY", "0"], lines.Select(Answer));
    }

    [Fact]
    public void DmaLargerThanTheDevicesBuffer_IsAnErrorOfTheScenario()
    {
        ScenarioException exception = Assert.Throws<ScenarioException>(() => Run(V2 + "device D G 0\ndma_in D 0 4097\n"));

        Assert.Equal((7, 12), (exception.Messages[0].Line, exception.Messages[0].Column));
    }

    [Fact]
    public void Refusal_IsKeptForTheOneStep()
    {
        List<ScenarioResult> results = Run(V2 + "map C b 0 64K\nstatus\nreg C b 1M\nmap C b 0 64K\n");

        Assert.Equal("MAP-1", results[5].Refusal!.Rule.Id);
        Assert.StartsWith("MAP-1: ", results[5].Explanation, StringComparison.Ordinal);
        Assert.All(results[6..], result => Assert.Null(result.Explanation));
    }

    [Fact]
    public void RequestNumber_CountsWith32Bits()
    {
        string[] lines = Lines("container C\nioctl C 0x20003b64 =0\nioctl C 0x120003b64 =0\nioctl C 0xffffffff20003b65 =7\n");

        Assert.Equal(["0", "0", "0", "1", "0"], lines.Select(Answer));
    }

    [Fact]
    public void OneEnumeration_IsOneProcess()
    {
        SpaprMachine machine = new();
        IEnumerable<ScenarioResult> results = new ScenarioRunner(machine).Run(Scenario.Parse("group G 0\nstatus\n"));

        // Left in the middle: the process goes, and with it its hold on the group.
        Assert.True(results.First().Result.IsSuccess);
        Assert.True(results.First().Result.IsSuccess);
    }

    [Fact]
    public void MachineWithTheProgramsOwnMemory_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ScenarioRunner(new SpaprMachine(new SpaprMachineOptions { Memory = MemoryKind.InProcess })));

    // What stands between "=>" and the bar.
    private static string Answer(string line) => line.Split(" => ")[1].Split(" | ")[0];
}
