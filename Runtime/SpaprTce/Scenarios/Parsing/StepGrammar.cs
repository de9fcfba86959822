using static Uapi.Linux.Vfio;

namespace Uapi.SpaprTce;

/// <summary>Every kind of step: how it is written, and what is made of it.</summary>
internal static class StepGrammar
{
    private const string Header = "[argsz=E] [flags=E]";

    private static readonly Dictionary<string, Rule> s_rules = new(StringComparer.Ordinal)
    {
        ["container"] = new("container C", Container),
        ["group"] = new("group G N", (r, _) => new OpenGroupStep(r.Source, r.NewFile("G"), r.Expression("N"))),
        ["open"] = new("open F PATH", (r, _) => new OpenPathStep(r.Source, r.NewFile("F"), r.Next("PATH").Text)),
        ["device"] = new("device D G N", Device),
        ["dup"] = new("dup NEW OLD", (r, _) => new DuplicateStep(r.Source, r.NewFile("NEW"), r.File("OLD"))),
        ["close"] = new("close F", (r, _) => new CloseStep(r.Source, r.File("F"))),

        ["api"] = new("api C [ARG]", (r, _) => new NumberRequestStep(r.Source, Ppc64le.VFIO_GET_API_VERSION, r.File("C"), r.HasNext ? r.Expression("ARG") : null)),
        ["check_ext"] = new("check_ext C N", (r, _) => new NumberRequestStep(r.Source, Ppc64le.VFIO_CHECK_EXTENSION, r.File("C"), r.Expression("N"))),
        ["set_iommu"] = new("set_iommu C TYPE", (r, _) => new NumberRequestStep(r.Source, Ppc64le.VFIO_SET_IOMMU, r.File("C"), r.Expression("TYPE"))),
        ["unset_container"] = new("unset_container G", (r, _) => new NumberRequestStep(r.Source, Ppc64le.VFIO_GROUP_UNSET_CONTAINER, r.File("G"), null)),
        ["enable"] = new("enable C", (r, _) => new NumberRequestStep(r.Source, Ppc64le.VFIO_IOMMU_ENABLE, r.File("C"), null)),
        ["disable"] = new("disable C", (r, _) => new NumberRequestStep(r.Source, Ppc64le.VFIO_IOMMU_DISABLE, r.File("C"), null)),
        ["set_container"] = new("set_container G C", (r, _) => new SetContainerStep(r.Source, r.File("G"), r.File("C"))),

        ["group_status"] = new("group_status G [argsz=E]", (r, _) => new GroupStatusStep(r.Source, r.File("G"), new RequestHeader(r.Option("argsz"), null))),
        ["info"] = new($"info C {Header}", (r, _) => new GetInfoStep(r.Source, r.File("C"), Options(r))),
        ["map"] = new("map C VADDR IOVA SIZE [flags=r|w|rw|none|E] [argsz=E]", Map),
        ["unmap"] = new($"unmap C IOVA SIZE {Header}", Unmap),
        ["reg"] = new($"reg C VADDR SIZE {Header}", (r, _) => Memory(r, Ppc64le.VFIO_IOMMU_SPAPR_REGISTER_MEMORY)),
        ["unreg"] = new($"unreg C VADDR SIZE {Header}", (r, _) => Memory(r, Ppc64le.VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY)),
        ["create"] = new($"create C SHIFT SIZE LEVELS [as=NAME] {Header}", Create),
        ["remove"] = new($"remove C ADDR {Header}", Remove),
        ["eeh"] = new($"eeh C OP [type=E] [func=E] [addr=E] [mask=E] {Header}", Eeh),
        ["ioctl"] = new("ioctl F CMD [=E], or ioctl F CMD [ro] [edge:N] ITEM...", PayloadGrammar.Read),

        ["buf"] = new("buf B SIZE [prot=r|rw|none] [shared=1] [thp=1] [nothp=1] [huge=E] [at=E] [align=E] [off=E]", Buffer),
        ["filebuf"] = new("filebuf B SIZE", (r, _) => new FileBufferStep(r.Source, r.NewValue(r.Next("B")), r.Expression("SIZE"))),
        ["munmap"] = new("munmap E SIZE", (r, _) => new UnmapMemoryStep(r.Source, r.Expression("E"), r.Expression("SIZE"))),
        ["mprotect"] = new("mprotect E SIZE r|rw|none", (r, _) => new ProtectMemoryStep(r.Source, r.Expression("E"), r.Expression("SIZE"), Protection(r.Next("r|rw|none")))),
        ["mlock"] = new("mlock E SIZE", (r, _) => new LockMemoryStep(r.Source, r.Expression("E"), r.Expression("SIZE"))),
        ["munlock"] = new("munlock E SIZE", (r, _) => new UnlockMemoryStep(r.Source, r.Expression("E"), r.Expression("SIZE"))),
        ["madvise"] = new("madvise E SIZE dontneed|dontfork|hugepage|nohugepage", Advise),
        ["touch"] = new("touch E SIZE", (r, _) => new TouchStep(r.Source, r.Expression("E"), r.Expression("SIZE"))),
        ["poke"] = new("poke E VALUE", (r, _) => new PokeStep(r.Source, r.Expression("E"), r.Expression("VALUE"))),
        ["peek"] = new("peek E", (r, _) => new PeekStep(r.Source, r.Expression("E"))),
        ["dma_in"] = new("dma_in D IOVA N", (r, _) => Dma(r, toMemory: false)),
        ["dma_out"] = new("dma_out D IOVA N", (r, _) => Dma(r, toMemory: true)),

        ["rlimit"] = new("rlimit E|inf [hard=1]", Limit),
        ["effcap"] = new("effcap off|on", Capability),
        ["dropcap"] = new("dropcap", (r, _) => new DropCapabilityStep(r.Source)),
        ["exit"] = new("exit [N]", (r, _) => new ExitStep(r.Source, r.HasNext ? r.Expression("N") : null)),
        ["status"] = new("status", (r, _) => new StatusStep(r.Source)),
        ["let"] = new("let NAME E", (r, _) => new LetStep(r.Source, r.NewValue(r.Next("NAME")), r.Expression("E"))),
        ["usleep"] = new("usleep N", (r, _) => new SleepStep(r.Source, r.Expression("N"))),
    };

    /// <summary>How each kind of step is written.</summary>
    internal static IEnumerable<string> Usages => s_rules.Values.Select(rule => rule.Usage);

    /// <summary>Makes a step of its words.</summary>
    /// <exception cref="StepException">They are none.</exception>
    internal static ScenarioStep Read(StepReader reader, List<ScenarioMessage> warnings)
    {
        string command = reader.Command.Text;
        if (!s_rules.TryGetValue(command, out Rule rule))
            throw new StepException(reader.Command.Column, $"unknown step '{command}'{Spelling.Suggest(command, [.. s_rules.Keys, "fork", "endfork"])}");
        reader.Usage = rule.Usage;
        return rule.Make(reader, warnings);
    }

    private static OpenContainerStep Container(StepReader r, List<ScenarioMessage> warnings)
    {
        OpenContainerStep step = new(r.Source, r.NewFile("C"));
        // No scenario executes another program, so closing on exec changes nothing.
        r.OptionWord("cloexec");
        return step;
    }

    private static OpenDeviceStep Device(StepReader r, List<ScenarioMessage> warnings) =>
        new(r.Source, r.NewFile("D"), r.File("G"), r.Expression("N"), r.HasNext ? r.Expression("the number of the device") : null);

    private static RequestHeader Options(StepReader r) => new(r.Option("argsz"), r.Option("flags"));

    private static MapStep Map(StepReader r, List<ScenarioMessage> warnings)
    {
        ScenarioFile file = r.File("C");
        ScenarioExpression address = r.Expression("VADDR");
        ScenarioExpression iova = r.Expression("IOVA");
        ScenarioExpression size = r.Expression("SIZE");
        return new MapStep(r.Source, file, new RequestHeader(r.Option("argsz"), MapFlags(r)), address, iova, size);
    }

    private static ScenarioExpression? MapFlags(StepReader r)
    {
        if (r.OptionWord("flags") is not { } word)
            return null;
        int? flags = word.Text switch
        {
            "r" => VFIO_DMA_MAP_FLAG_READ,
            "w" => VFIO_DMA_MAP_FLAG_WRITE,
            "rw" => VFIO_DMA_MAP_FLAG_READ | VFIO_DMA_MAP_FLAG_WRITE,
            "none" => 0,
            _ => null,
        };
        return flags is { } value ? ScenarioExpression.Constant((ulong)value, word.Text, word.Column) : r.Expression(word);
    }

    private static UnmapStep Unmap(StepReader r, List<ScenarioMessage> warnings)
    {
        ScenarioFile file = r.File("C");
        ScenarioExpression iova = r.Expression("IOVA");
        ScenarioExpression size = r.Expression("SIZE");
        return new UnmapStep(r.Source, file, Options(r), iova, size);
    }

    private static MemoryRequestStep Memory(StepReader r, uint request)
    {
        ScenarioFile file = r.File("C");
        ScenarioExpression address = r.Expression("VADDR");
        ScenarioExpression size = r.Expression("SIZE");
        return new MemoryRequestStep(r.Source, request, file, Options(r), address, size);
    }

    private static CreateWindowStep Create(StepReader r, List<ScenarioMessage> warnings)
    {
        ScenarioFile file = r.File("C");
        ScenarioExpression shift = r.Expression("SHIFT");
        ScenarioExpression size = r.Expression("SIZE");
        ScenarioExpression levels = r.Expression("LEVELS");
        string? name = r.OptionWord("as") is { } word ? r.NewValue(word) : null;
        return new CreateWindowStep(r.Source, file, Options(r), shift, size, levels, name);
    }

    private static RemoveWindowStep Remove(StepReader r, List<ScenarioMessage> warnings)
    {
        ScenarioFile file = r.File("C");
        ScenarioExpression start = r.Expression("ADDR");
        return new RemoveWindowStep(r.Source, file, Options(r), start);
    }

    private static EehStep Eeh(StepReader r, List<ScenarioMessage> warnings)
    {
        ScenarioFile file = r.File("C");
        ScenarioExpression operation = r.Expression("OP");
        return new EehStep(r.Source, file, Options(r), operation, r.Option("type"), r.Option("func"), r.Option("addr"), r.Option("mask"));
    }

    private static BufferStep Buffer(StepReader r, List<ScenarioMessage> warnings)
    {
        string name = r.NewValue(r.Next("B"));
        ScenarioExpression size = r.Expression("SIZE");
        BufferPlacement placement = new(r.Option("at"), r.Option("align"), r.Option("off"));
        bool isShared = r.Switch("shared", warnings);
        MemoryProtection protection = r.OptionWord("prot") is { } word ? Protection(word) : MemoryProtection.ReadWrite;
        ScenarioExpression? huge = r.Option("huge");
        List<MemoryAdvice> advice = [];
        if (r.Switch("nothp", warnings))
            advice.Add(MemoryAdvice.NoHugePage);
        if (r.Switch("thp", warnings))
            advice.Add(MemoryAdvice.HugePage);
        return new BufferStep(r.Source, name, size, placement, protection, isShared, huge, advice);
    }

    private static MemoryProtection Protection(StepReader.Word word) => word.Text switch
    {
        "none" => MemoryProtection.None,
        "r" => MemoryProtection.Read,
        "w" => MemoryProtection.Write,
        "rw" => MemoryProtection.ReadWrite,
        _ => throw new StepException(word.Column, $"'{word.Text}' is no protection: r, rw, w or none"),
    };

    private static AdviseMemoryStep Advise(StepReader r, List<ScenarioMessage> warnings)
    {
        ScenarioExpression address = r.Expression("E");
        ScenarioExpression size = r.Expression("SIZE");
        StepReader.Word word = r.Next("the advice");
        MemoryAdvice advice = word.Text switch
        {
            "dontneed" => MemoryAdvice.DontNeed,
            "dontfork" => MemoryAdvice.DontFork,
            "hugepage" => MemoryAdvice.HugePage,
            "nohugepage" => MemoryAdvice.NoHugePage,
            _ => throw new StepException(word.Column, $"'{word.Text}' is no advice: dontneed, dontfork, hugepage or nohugepage"),
        };
        return new AdviseMemoryStep(r.Source, address, size, advice);
    }

    private static DmaStep Dma(StepReader r, bool toMemory)
    {
        ScenarioFile device = r.File("D");
        ScenarioExpression iova = r.Expression("IOVA");
        ScenarioExpression count = r.Expression("N");
        return new DmaStep(r.Source, device, iova, count, toMemory);
    }

    private static MemlockLimitStep Limit(StepReader r, List<ScenarioMessage> warnings)
    {
        StepReader.Word word = r.Next("E|inf");
        // Whoever may lock memory without limit here may also raise a hard limit again: it makes no difference.
        r.Switch("hard", warnings);
        return new MemlockLimitStep(r.Source, word.Text == "inf" ? null : r.Expression(word));
    }

    private static EffectiveCapabilityStep Capability(StepReader r, List<ScenarioMessage> warnings)
    {
        StepReader.Word word = r.Next("off|on");
        return word.Text is "on" or "off"
            ? new EffectiveCapabilityStep(r.Source, word.Text == "on")
            : throw new StepException(word.Column, $"'{word.Text}' where on or off should be");
    }

    private readonly record struct Rule(string Usage, Func<StepReader, List<ScenarioMessage>, ScenarioStep> Make);
}
