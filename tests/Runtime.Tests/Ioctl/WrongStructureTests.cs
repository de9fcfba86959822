using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Ioctl;

/// <summary>
/// A wrong structure for a request does not compile. DPDK passed the map structure to the unmap request for years: the kernel
/// took the address field for a length, unmapped everything below the intended place and said it was fine.
/// </summary>
public sealed class WrongStructureTests
{
    [Fact]
    public void MapStructurePassedToUnmap_DoesNotCompile()
    {
        Diagnostic[] errors = Compile(
            """
            var unmap = new vfio_iommu_type1_dma_map { argsz = 24, iova = 0x10000, size = 0x1000 };
            container.Ioctl(Vfio.VFIO_IOMMU_UNMAP_DMA, ref unmap);
            """);

        // No call takes this request with that structure, and the message names the one it takes.
        Assert.Equal("CS1503", errors[0].Id);
        Assert.Contains("vfio_iommu_type1_dma_unmap", errors[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void MapStructurePassedToUnmapByForce_DoesNotCompileEither()
    {
        Assert.Equal(["CS1503"], Compile(
            """
            var unmap = new vfio_iommu_type1_dma_map { argsz = 24, iova = 0x10000, size = 0x1000 };
            container.Ioctl<vfio_iommu_type1_dma_unmap>(Vfio.VFIO_IOMMU_UNMAP_DMA, ref unmap);
            """).Select(error => error.Id));
        Assert.Equal(["CS1503"], Compile(
            """
            var unmap = new vfio_iommu_type1_dma_map { argsz = 24, iova = 0x10000, size = 0x1000 };
            container.Ioctl<vfio_iommu_type1_dma_map>(Vfio.VFIO_IOMMU_UNMAP_DMA, ref unmap);
            """).Select(error => error.Id));
    }

    [Fact]
    public void TypedRequestWithoutItsStructure_DoesNotCompile() =>
        Assert.NotEmpty(Compile("container.Ioctl(Vfio.VFIO_IOMMU_UNMAP_DMA);"));

    [Fact]
    public void TypedRequestWithANumber_DoesNotCompile() =>
        Assert.NotEmpty(Compile("container.Ioctl(Vfio.VFIO_IOMMU_UNMAP_DMA, 24);"));

    [Fact]
    public void RightStructure_Compiles() => Assert.Empty(Compile(
        """
        var unmap = new vfio_iommu_type1_dma_unmap { argsz = 24, iova = 0x10000, size = 0x1000 };
        container.Ioctl(Vfio.VFIO_IOMMU_UNMAP_DMA, ref unmap);
        """));

    [Fact]
    public void RightStructureWithDataBehindIt_Compiles() => Assert.Empty(Compile(
        """
        Span<byte> unmapAndBitmap = stackalloc byte[48];
        container.Ioctl(Vfio.VFIO_IOMMU_UNMAP_DMA, unmapAndBitmap);
        """));

    private static Diagnostic[] Compile(string statements)
    {
        string program =
            $$"""
            using System;
            using Uapi.Ioctl;
            using Uapi.Linux;

            using LinuxFile container = LinuxFile.Open("/dev/vfio/vfio");
            {{statements}}
            """;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(program)],
            [
                .. Net100.References.All,
                MetadataReference.CreateFromFile(typeof(IoctlRequest).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(IoctlException).Assembly.Location),
            ],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
