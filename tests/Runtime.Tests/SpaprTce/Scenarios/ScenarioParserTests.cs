using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Scenarios;

/// <summary>What the parser makes of each kind of step.</summary>
public sealed class ScenarioParserTests
{
    private const string Start = "container C\ngroup G 0\ndevice D G 0\nbuf b 1M\n";

    private static T Step<T>(string line)
        where T : ScenarioStep
    {
        Scenario scenario = Scenario.Parse(Start + line + "\n");
        Assert.Empty(scenario.Warnings);
        T step = Assert.IsType<T>(scenario.Steps[^1]);
        Assert.Equal(new ScenarioSource(5, line), step.Source);
        return step;
    }

    private static void Text(string expected, ScenarioExpression? expression) => Assert.Equal(expected, expression?.Text);

    [Fact]
    public void Container_NamesAFile() => Assert.Equal("E", Step<OpenContainerStep>("container E").Name);

    [Fact]
    public void Group_HasANameAndAnIndex()
    {
        OpenGroupStep step = Step<OpenGroupStep>("group H 1+1");
        Assert.Equal("H", step.Name);
        Text("1+1", step.Index);
    }

    [Fact]
    public void Open_HasAPath()
    {
        OpenPathStep step = Step<OpenPathStep>("open F /dev/null");
        Assert.Equal(("F", "/dev/null"), (step.Name, step.Path));
    }

    [Theory]
    [InlineData("device E G 1", null)]
    [InlineData("device E G 1 2", "2")]
    public void Device_MayNameOneOfSeveral(string line, string? device)
    {
        OpenDeviceStep step = Step<OpenDeviceStep>(line);
        Assert.Equal(("E", new ScenarioFile("G", 0)), (step.Name, step.Group));
        Text("1", step.Index);
        Assert.Equal(device, step.Device?.Text);
    }

    [Fact]
    public void DupAndClose_TakeAFile()
    {
        Assert.Equal(("C2", new ScenarioFile("C", 0)), (Step<DuplicateStep>("dup C2 C").Name, Step<DuplicateStep>("dup C2 C").File));
        Assert.Equal(new ScenarioFile("G", 0), Step<CloseStep>("close G").File);
    }

    [Theory]
    [InlineData("close 7", 7)]
    [InlineData("close -1", -1)]
    [InlineData("close 0x10", 16)]
    [InlineData("close 010", 8)]
    [InlineData("close 0", 0)]
    [InlineData("close 2147483647", int.MaxValue)]
    [InlineData("close -2147483648", int.MinValue)]
    public void File_MayBeADescriptorsNumber(string line, int number) => Assert.Equal(new ScenarioFile(null, number), Step<CloseStep>(line).File);

    [Fact]
    public void FileNamedAsANumber_IsTheFile()
    {
        Scenario scenario = Scenario.Parse("container 5\nclose 5\n");

        Assert.Equal(new ScenarioFile("5", 0), Assert.IsType<CloseStep>(scenario.Steps[1]).File);
    }

    [Theory]
    [InlineData("api C", 0x20003b64u, null)]
    [InlineData("api C 7", 0x20003b64u, "7")]
    [InlineData("check_ext C v2", 0x20003b65u, "v2")]
    [InlineData("set_iommu C v1", 0x20003b66u, "v1")]
    [InlineData("unset_container G", 0x20003b69u, null)]
    [InlineData("enable C", 0x20003b73u, null)]
    [InlineData("disable C", 0x20003b74u, null)]
    public void RequestsWithANumber_HaveTheNumberOfPower(string line, uint request, string? argument)
    {
        NumberRequestStep step = Step<NumberRequestStep>(line);
        Assert.Equal(request, step.Request);
        Assert.Equal(argument, step.Argument?.Text);
    }

    [Fact]
    public void SetContainer_TakesTwoFiles()
    {
        SetContainerStep step = Step<SetContainerStep>("set_container G -1");
        Assert.Equal((new ScenarioFile("G", 0), new ScenarioFile(null, -1)), (step.Group, step.Container));
    }

    [Fact]
    public void Structures_TakeSizeAndFlags()
    {
        Text("7", Step<GroupStatusStep>("group_status G argsz=7").Header.Size);
        GetInfoStep info = Step<GetInfoStep>("info C flags=1 argsz=16");
        Text("16", info.Header.Size);
        Text("1", info.Header.Flags);
        Assert.Equal(default, Step<GetInfoStep>("info C").Header);
    }

    [Theory]
    [InlineData("flags=r", 1)]
    [InlineData("flags=w", 2)]
    [InlineData("flags=rw", 3)]
    [InlineData("flags=none", 0)]
    [InlineData("flags=4", 4)]
    public void MapFlags_HaveWordsOfTheirOwn(string option, ulong flags)
    {
        MapStep step = Step<MapStep>("map C b+4K 2G 64K " + option);
        Text("b+4K", step.Address);
        Text("2G", step.Iova);
        Text("64K", step.Size);
        Assert.Equal(flags, step.Header.Flags!.Evaluate(new Dictionary<string, ulong>()));
    }

    [Fact]
    public void UnmapRegisterCreateRemoveEeh_HaveTheirFields()
    {
        UnmapStep unmap = Step<UnmapStep>("unmap C 1 2 argsz=23");
        Text("1", unmap.Iova);
        Text("2", unmap.Size);
        Text("23", unmap.Header.Size);

        MemoryRequestStep register = Step<MemoryRequestStep>("reg C b 1M flags=1");
        Assert.Equal(0x20003b75u, register.Request);
        Text("b", register.Address);
        Text("1M", register.Size);
        Text("1", register.Header.Flags);
        Assert.Equal(0x20003b76u, Step<MemoryRequestStep>("unreg C b 1M").Request);

        CreateWindowStep create = Step<CreateWindowStep>("create C 16 1G 2 as=W");
        Text("16", create.PageShift);
        Text("1G", create.Size);
        Text("2", create.Levels);
        Assert.Equal("W", create.Name);
        Assert.Null(Step<CreateWindowStep>("create C 16 1G 1").Name);

        Text("WIN1", Step<RemoveWindowStep>("remove C WIN1").Start);

        EehStep eeh = Step<EehStep>("eeh C 9 mask=4 addr=3 func=2 type=1");
        Assert.Equal(["9", "1", "2", "3", "4"], new[] { eeh.Operation, eeh.Type, eeh.Function, eeh.Address, eeh.Mask }.Select(expression => expression!.Text));
    }

    [Theory]
    [InlineData("ioctl C 0x3bff", null)]
    [InlineData("ioctl C 0x3bff =0xdead", "0xdead")]
    [InlineData("ioctl C MAP_DMA @0", "0")]
    public void Ioctl_TakesANumber(string line, string? argument)
    {
        RawNumberStep step = Step<RawNumberStep>(line);
        Assert.Equal(argument, step.Argument?.Text);
    }

    [Theory]
    [InlineData("GET_API_VERSION", 0x20003b64)]
    [InlineData("GROUP_GET_STATUS", 0x20003b67)]
    [InlineData("GROUP_SET_CONTAINER", 0x20003b68)]
    [InlineData("GROUP_GET_DEVICE_FD", 0x20003b6a)]
    [InlineData("TCE_GET_INFO", 0x20003b70)]
    [InlineData("MAP_DMA", 0x20003b71)]
    [InlineData("UNMAP_DMA", 0x20003b72)]
    [InlineData("TCE_CREATE", 0x20003b77)]
    [InlineData("TCE_REMOVE", 0x20003b78)]
    [InlineData("EEH_PE_OP", 0x20003b79)]
    [InlineData("15204", 15204)]
    [InlineData("~0", ulong.MaxValue)]
    public void IoctlRequest_IsANameOrANumber(string request, ulong number) =>
        Assert.Equal(number, Step<RawNumberStep>("ioctl C " + request + " =0").Request.Evaluate(new Dictionary<string, ulong>()));

    [Fact]
    public void IoctlPayload_HasItsItemsInOrder()
    {
        RawPayloadStep step = Step<RawPayloadStep>("ioctl C MAP_DMA ro edge:4 u8:1 u16:2 u32:3 u64:b hex:00fF zero:2 fill:3 fd:G fd:-1");

        Assert.True(step.IsReadOnly);
        Text("4", step.Edge);
        Assert.Equal([1, 2, 4, 8], step.Items.OfType<PayloadNumber>().Select(item => item.Size));
        Assert.Equal([0x00, 0xff], step.Items.OfType<PayloadBytes>().Single().Bytes);
        Assert.Equal([(byte)0, (byte)0xee], step.Items.OfType<PayloadFill>().Select(item => item.Value));
        Assert.Equal([new ScenarioFile("G", 0), new ScenarioFile(null, -1)], step.Items.OfType<PayloadDescriptor>().Select(item => item.File));
        Assert.Equal(9, step.Items.Count);
        Assert.Equal(27, step.Items[0].Column);
    }

    [Fact]
    public void Buffer_HasOptions()
    {
        BufferStep plain = Step<BufferStep>("buf n 1M");
        Assert.Equal((MemoryProtection.ReadWrite, false, null, default), (plain.Protection, plain.IsShared, plain.HugePageSize, plain.Placement));
        Assert.Empty(plain.Advice);

        BufferStep step = Step<BufferStep>("buf n 1M prot=r shared=1 thp=1 nothp=1 huge=2M at=1G align=4K off=64");
        Assert.Equal((MemoryProtection.Read, true), (step.Protection, step.IsShared));
        Text("2M", step.HugePageSize);
        Text("1G", step.Placement.At);
        Text("4K", step.Placement.Alignment);
        Text("64", step.Placement.Offset);
        Assert.Equal([MemoryAdvice.NoHugePage, MemoryAdvice.HugePage], step.Advice);
        Assert.Equal(MemoryProtection.None, Step<BufferStep>("buf n 1M prot=none").Protection);
    }

    [Fact]
    public void MemoryCalls_HaveARange()
    {
        foreach (MemoryRangeStep step in new MemoryRangeStep[]
        {
            Step<UnmapMemoryStep>("munmap b 64K"), Step<ProtectMemoryStep>("mprotect b 64K rw"), Step<LockMemoryStep>("mlock b 64K"),
            Step<UnlockMemoryStep>("munlock b 64K"), Step<AdviseMemoryStep>("madvise b 64K dontneed"),
        })
        {
            Text("b", step.Address);
            Text("64K", step.Size);
        }
        Assert.Equal(MemoryProtection.ReadWrite, Step<ProtectMemoryStep>("mprotect b 64K rw").Protection);
        Assert.Equal(MemoryAdvice.DontFork, Step<AdviseMemoryStep>("madvise b 64K dontfork").Advice);
        Assert.Equal(MemoryAdvice.HugePage, Step<AdviseMemoryStep>("madvise b 64K hugepage").Advice);
        Assert.Equal(MemoryAdvice.NoHugePage, Step<AdviseMemoryStep>("madvise b 64K nohugepage").Advice);
    }

    [Fact]
    public void TheCpuAndTheDevice_HaveAddresses()
    {
        Text("b", Step<TouchStep>("touch b 64K").Address);
        Text("7", Step<PokeStep>("poke b 7").Value);
        Text("b+8", Step<PeekStep>("peek b+8").Address);
        Text("64K", Step<FileBufferStep>("filebuf f 64K").Size);
        DmaStep dma = Step<DmaStep>("dma_out D 64K 8");
        Assert.Equal((new ScenarioFile("D", 0), true), (dma.Device, dma.ToMemory));
        Text("64K", dma.Iova);
        Text("8", dma.Count);
        Assert.False(Step<DmaStep>("dma_in D 64K 8").ToMemory);
    }

    [Fact]
    public void ProcessSteps_HaveTheirWords()
    {
        Assert.Null(Step<MemlockLimitStep>("rlimit inf").Limit);
        Text("8M", Step<MemlockLimitStep>("rlimit 8M hard=1").Limit);
        Assert.True(Step<EffectiveCapabilityStep>("effcap on").IsOn);
        Assert.False(Step<EffectiveCapabilityStep>("effcap off").IsOn);
        Step<DropCapabilityStep>("dropcap");
        Step<StatusStep>("status");
        Assert.Null(Step<ExitStep>("exit").Status);
        Text("3", Step<ExitStep>("exit 3").Status);
        Assert.Equal("x", Step<LetStep>("let x b").Name);
        Text("200000", Step<SleepStep>("usleep 200000").Microseconds);
    }

    [Fact]
    public void Fork_HoldsTheStepsOfTheChild()
    {
        Scenario scenario = Scenario.Parse("status\nfork\nstatus\nfork\nendfork\n\nendfork\nstatus\n");

        Assert.Equal(3, scenario.Steps.Count);
        ForkStep fork = Assert.IsType<ForkStep>(scenario.Steps[1]);
        Assert.Equal((2, 7), (fork.Source.Line, fork.EndLine));
        Assert.IsType<StatusStep>(fork.Steps[0]);
        ForkStep inner = Assert.IsType<ForkStep>(fork.Steps[1]);
        Assert.Equal((4, 5), (inner.Source.Line, inner.EndLine));
        Assert.Empty(inner.Steps);
    }

    [Fact]
    public void LinesAreCountedWithCommentsAndBlankOnes()
    {
        Scenario scenario = Scenario.Parse("# a comment\n\n  \t\n \t status  \r\nstatus");

        Assert.Equal([new ScenarioSource(4, "status  "), new ScenarioSource(5, "status")], scenario.Steps.Select(step => step.Source));
        Assert.Equal(5, scenario.LineCount);
    }

    [Fact]
    public void NothingAtAll_IsAScenario()
    {
        Scenario scenario = Scenario.Parse("");

        Assert.Empty(scenario.Steps);
        Assert.Equal(0, scenario.LineCount);
        Assert.Equal(ScenarioMarks.None, scenario.Marks);
    }

    [Fact]
    public void Marks_ComeFromTheLinesThatBeginWithAnExclamation()
    {
        Assert.Equal(ScenarioMarks.Isolate | ScenarioMarks.Corrupts, Scenario.Parse("#! isolate\n #!corrupts skip\n# dma\n").Marks);
        Assert.Equal(ScenarioMarks.Dma, Scenario.Parse("#! dma\n").Marks);
    }

    [Fact]
    public void EveryKindOfStep_IsDocumented()
    {
        string documentation = File.ReadAllText(Path.Combine(Recordings.Repository, "docs/scenarios.md"));

        foreach (string usage in StepGrammar.Usages)
            Assert.Matches($"`{usage.Split(' ')[0]}[ `]", documentation);
    }
}
