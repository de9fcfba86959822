using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.Emit;
using Uapi.Model;

namespace Uapi.Tests.Emit;

/// <summary>Emitted C#, compiled and loaded: the CLR says what the text is worth.</summary>
internal sealed class GeneratedCode
{
    public const string Namespace = "My.Linux";

    private readonly Lazy<Assembly> _assembly;

    private GeneratedCode(EmitResult result, CSharpCompilation compilation)
    {
        Result = result;
        Compilation = compilation;
        _assembly = new Lazy<Assembly>(() =>
        {
            using MemoryStream image = new();
            Assert.Empty(Problems(Compilation.Emit(image).Diagnostics));
            return Assembly.Load(image.ToArray());
        });
    }

    public EmitResult Result { get; }

    public CSharpCompilation Compilation { get; }

    public string Text => Result.Files[0].Text;

    public Assembly Assembly => _assembly.Value;

    public static EmitOptions Options(EmitFramework framework = EmitFramework.Net80, string className = "Test") => new()
    {
        Namespace = Namespace,
        ClassName = className,
        Framework = framework,
        LanguageVersion = EmitOptions.LeastLanguage(framework),
        EmitSupportTypes = true,
    };

    /// <summary>Emits and compiles, in exactly the C# version that the emitter says it needs, with warnings as errors and no unsafe code.</summary>
    public static GeneratedCode Compile(AbiModel model, EmitOptions? options = null, string source = "", bool net10 = false)
    {
        options ??= Options();
        EmitResult result = CSharpEmitter.Emit(model, options, CancellationToken.None);
        return new GeneratedCode(result, Compile(result, options, source, net10));
    }

    /// <summary>What the compiler has against the code, warnings included.</summary>
    public IEnumerable<Diagnostic> Problems() => Problems(Compilation.GetDiagnostics());

    public Type Type(string name) =>
        Assembly.GetType($"{Namespace}.{name}") ?? throw new InvalidOperationException($"No type {name} in\n{Text}");

    public static int SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    /// <summary>Where the CLR really puts a field, in bytes: measured on an instance, not read from its attribute.</summary>
    public static long OffsetOf(Type type, string field) =>
        (long)typeof(Measure<>).MakeGenericType(type).GetMethod(nameof(Measure<int>.Offset))!.Invoke(null, [type.GetField(field)!])!;

    private static CSharpCompilation Compile(EmitResult result, EmitOptions options, string source, bool net10)
    {
        CSharpParseOptions parse = new(
            (Microsoft.CodeAnalysis.CSharp.LanguageVersion)(options.LanguageVersion * 100), DocumentationMode.Diagnose);
        List<SyntaxTree> trees = [.. result.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, path: file.HintName))];
        string attributes = options.Framework == EmitFramework.Net80 ? "[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]\n" : "";
        trees.Add(CSharpSyntaxTree.ParseText(attributes + "#pragma warning disable CS1591\n" + source, parse, path: "user.cs"));
        return CSharpCompilation.Create(
            "Generated" + Guid.NewGuid().ToString("N"),
            trees,
            References(options.Framework, net10),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: false,
                checkOverflow: true,
                warningLevel: 9999));
    }

    private static IEnumerable<MetadataReference> References(EmitFramework framework, bool net10)
    {
        if (framework == EmitFramework.Net80)
            return net10 ? Net100.References.All : Net80.References.All;
        string paths = typeof(GeneratedCode).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "NetStandardReferences").Value!;
        return paths.Split(';').Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
    }

    private static List<Diagnostic> Problems(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    // Writes the pattern of one field through reflection into a zeroed struct and looks where the bytes went.
    private static class Measure<T>
        where T : unmanaged
    {
        public static long Offset(FieldInfo field)
        {
            T value = default;
            object boxed = value;
            byte[] ones = new byte[SizeOf(field.FieldType)];
            Array.Fill(ones, (byte)0xff);
            object content = typeof(Measure<>).MakeGenericType(field.FieldType).GetMethod(nameof(FromBytes))!.Invoke(null, [ones])!;
            field.SetValue(boxed, content);
            value = (T)boxed;
            ReadOnlySpan<byte> bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value));
            int start = bytes.IndexOf((byte)0xff);
            Assert.Equal(start + ones.Length - 1, bytes.LastIndexOf((byte)0xff));
            return start;
        }

        public static object FromBytes(byte[] bytes) => System.Runtime.InteropServices.MemoryMarshal.Read<T>(bytes);
    }
}
